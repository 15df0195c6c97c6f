/** What must be remembered of the record: which ids are taken. Texts are not kept in the state. */
export interface RecordState {
  readonly noteIds: ReadonlyArray<string>
  readonly noticeIds: ReadonlyArray<string>
}
