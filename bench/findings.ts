/** What a profile showed about a bench, and what was tried: text of the page. */
export const findings: Readonly<Record<string, string>> = {}
