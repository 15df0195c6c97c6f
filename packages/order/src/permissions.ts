import type { OrderCommandType } from './order-command.ts'
import type { ActorRole } from './values/actor.ts'

const seller: ReadonlyArray<ActorRole> = ['SellerAgent', 'SellerSupervisor']
const sellerAndSystem: ReadonlyArray<ActorRole> = [...seller, 'System']
const platform: ReadonlyArray<ActorRole> = ['Platform', 'PlatformSupport']
const fromPlatform: ReadonlyArray<ActorRole> = [...platform, ...sellerAndSystem]
const buyerSide: ReadonlyArray<ActorRole> = ['Buyer', ...seller]
const warehouse: ReadonlyArray<ActorRole> = ['Warehouse', ...seller]
const fromWarehouse: ReadonlyArray<ActorRole> = [...warehouse, ...platform, 'System']
const carrier: ReadonlyArray<ActorRole> = ['Carrier', ...platform, ...sellerAndSystem]

/** Which roles may give which command. A seller's operator also gives those of buyers and carriers: he records whose word it was. */
const permitted: Readonly<Record<OrderCommandType, ReadonlyArray<ActorRole>>> = {
  PlaceOrder: [...platform, ...seller],
  RecordPayment: [...platform, ...seller],
  RecordPlatformReference: fromPlatform,
  AssignVirtualNumber: fromPlatform,
  RecordRiskHold: fromPlatform,
  RecordAfterSale: fromPlatform,
  CancelOrder: [...platform, ...sellerAndSystem],
  LinkOrder: sellerAndSystem,
  CompleteOrder: fromPlatform,
  RequestAddressChange: [...buyerSide, ...platform, 'System'],
  AcknowledgeRequest: sellerAndSystem,
  RequestClarification: sellerAndSystem,
  ReviseProposal: buyerSide,
  AssessRisk: sellerAndSystem,
  VerifyAddressChange: sellerAndSystem,
  ConfirmNewAddress: [...buyerSide, 'System'],
  RouteAddressChange: sellerAndSystem,
  RejectAddressChange: [...buyerSide, ...platform, 'System'],
  WithdrawAddressChange: buyerSide,
  SupersedeAddressChange: seller,
  InvalidateAddressChange: sellerAndSystem,
  RequestApproval: sellerAndSystem,
  ApproveAddressChange: [...warehouse, ...platform],
  RequestConsent: sellerAndSystem,
  GiveConsent: buyerSide,
  RecordFreightCheck: sellerAndSystem,
  SettleFreightDifference: seller,
  AssessImpact: sellerAndSystem,
  AcceptImpact: buyerSide,
  WaiveProtection: ['SellerSupervisor'],
  GiveRecipientNotice: seller,
  DraftAmendment: seller,
  AmendAddress: [...seller, ...platform],
  RecordPlatformAnswer: [...platform, ...sellerAndSystem],
  ReadBackAmendment: sellerAndSystem,
  ObservePlatformAddress: [...platform, ...sellerAndSystem],
  ReportSuspectedFraud: sellerAndSystem,
  LockAddress: ['SellerSupervisor', 'System'],
  UnlockAddress: ['SellerSupervisor'],
  FlagAddressForReview: sellerAndSystem,
  ClearAddressReview: ['SellerSupervisor'],
  PlanParcel: warehouse,
  RecordFulfilmentStage: fromWarehouse,
  HoldFulfilment: sellerAndSystem,
  RecordHoldResult: fromWarehouse,
  ReleaseFulfilment: sellerAndSystem,
  PrintLabel: warehouse,
  VoidLabel: warehouse,
  ReplaceTrackingNumber: warehouse,
  ShipParcel: warehouse,
  RecordTracking: carrier,
  ReceiveReturn: warehouse,
  CancelParcel: seller,
  NotifyCarrier: sellerAndSystem,
  RecordCarrierAnswer: carrier,
  CancelIntercept: seller,
  AnswerRedirectQuestion: ['Recipient', ...buyerSide],
  OfferResolution: sellerAndSystem,
  AgreeResolution: buyerSide,
  DeclineResolution: buyerSide,
  GivePickupConsent: ['Recipient', ...buyerSide],
  RecordPickupReady: carrier,
  ArrangeReshipment: seller,
  CompleteResolution: seller,
  OpenCarrierEnquiry: sellerAndSystem,
  AnswerCarrierEnquiry: carrier,
  EscalateEnquiry: sellerAndSystem,
  AssignIssue: sellerAndSystem,
  ResolveIssue: seller,
  AskForReceipt: sellerAndSystem,
  ConfirmReceipt: ['Recipient', ...buyerSide, ...platform],
  ReportNonReceipt: ['Recipient', ...buyerSide, ...platform],
  RecordRefund: [...platform, ...seller],
  AddNote: seller,
  RecordMessage: fromPlatform,
  NotifyBuyer: sellerAndSystem,
  RecordBuyerNotReached: fromPlatform,
  RecordFeedback: [...buyerSide, ...platform],
  CloseCase: sellerAndSystem,
  RecordDeadlinePassed: ['System', ...seller]
}

/** Whether a role may give a command at all; what it may do in a case is decided by the order. */
export const mayGive = (role: ActorRole, command: OrderCommandType): boolean => permitted[command].includes(role)
