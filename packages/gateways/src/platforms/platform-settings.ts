/** What a shop has agreed with a platform. */
export interface PlatformSettings {
  /** The secret that webhooks are signed with; with an empty one every webhook is refused. */
  readonly key: string
}
