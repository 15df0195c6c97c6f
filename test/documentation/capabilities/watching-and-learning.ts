import { type Chapter, orderTest, story, there, viewTest } from './capability.ts'

const first = 'one-address-change-before-shipment'

/** C53 to C59, how a parcel is watched, and C70 to C74, what is learned. */
export const watchingAndLearning: readonly [Chapter, Chapter] = [
  {
    title: 'Keeping an eye on the parcel',
    capabilities: [
      there(
        53,
        '不能掉以轻心',
        'a changed address is not the end',
        '`FollowUp` of `CaseStatus`; `OutcomeMissing`, `IssuesOpen`',
        story('three-parcels', 'OutcomeMissing')
      ),
      there(
        54,
        '商家后台或物流公司官网',
        'two sources of tracking, each named',
        '`source` of `TrackingUpdated`; `trackingBoard`, which shows where they disagree',
        viewTest('where-parcels-are', 'isDisputed')
      ),
      there(
        55,
        '是否已经按照新地址正常配送',
        'the course is looked at with every scan',
        '`OnCourseConfirmed`, `OffCourseDetected`',
        orderTest('a-parcel-off-course.test', 'OnCourseConfirmed')
      ),
      there(
        56,
        '长时间没有更新',
        'that nothing moves is noticed, and followed up',
        '`NextScan` of `DeadlineKind`; `RecordDeadlinePassed` ⇒ `TrackingStalled`; `fireDeadlines`',
        story('a-parcel-stalls', 'TrackingStalled')
      ),
      there(
        57,
        '出现异常情况',
        'exceptions are noticed',
        '`DeliveryExceptionRaised`',
        story('shipped-and-the-carrier-refuses-or-is-silent', 'DeliveryExceptionRaised')
      ),
      there(
        58,
        '与物流公司联系，了解具体原因',
        'the carrier is asked, and names the cause',
        '`OpenCarrierEnquiry` ⇒ `CarrierEnquiryOpened`; `AnswerCarrierEnquiry` ⇒ `CarrierEnquiryAnswered`',
        story('a-parcel-stalls', 'CarrierEnquiryAnswered')
      ),
      there(
        59,
        '积极协助解决问题',
        'a problem has an owner and a next step until it is solved',
        '`AssignIssue` ⇒ `IssueAssigned`; `ResolveIssue` ⇒ `IssueResolved`',
        story('a-parcel-stalls', 'IssueAssigned')
      )
    ]
  },
  {
    title: 'What is learned',
    capabilities: [
      there(
        70,
        '买家的反馈…问题…建议',
        'what the buyer says of it',
        '`RecordFeedback` ⇒ `FeedbackReceived`',
        story(first, 'FeedbackReceived')
      ),
      there(
        71,
        '总结和改进…吸取经验教训',
        'a review, what is to be done better, and that it was done',
        '`RecordReview` ⇒ `ServiceReviewRecorded`; `AgreeImprovement` ⇒ `ImprovementAgreed`; `CompleteImprovement` ⇒ `ImprovementDone`',
        story('on-the-record', 'ImprovementDone')
      ),
      there(
        72,
        '服务质量和店铺的口碑',
        'figures over many changes',
        '`ServiceMetrics`, which `serviceMetrics` counts; `CarrierScorecard`',
        viewTest('how-well-it-went', 'serviceMetrics')
      ),
      there(
        73,
        '熟悉操作流程，注意各个环节',
        'a list of the steps: done, open, left out',
        '`ProcedureChecklist`',
        viewTest('how-well-it-went', 'procedureChecklists')
      ),
      there(
        74,
        '保障交易的顺利进行',
        'the change is closed, with an outcome for each parcel',
        '`CloseCase` ⇒ `CaseClosed`; `ParcelOutcome`',
        story('three-parcels', 'CaseClosed')
      )
    ]
  }
]
