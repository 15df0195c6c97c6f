import { parse, v5 } from 'uuid'

/**
 * Short marks of names, in one text: who is not marked is not among the names, and who is marked most likely is.
 *
 * Of thousands of ids a snapshot need not bring more: the ids themselves would cost more than all else in loading it.
 */
export type NameMarks = string

/** Of no name. */
export const noMarks: NameMarks = ''

/** The marks with those of these names at their end. */
export const withMarks = (marks: NameMarks, names: ReadonlyArray<string>): NameMarks =>
  names.reduce((all, name) => `${all}${markOf(name)} `, marks)

/** Whether a name may be among those that were marked; beside ten thousand marks one in 430,000 other names is taken for one of them. */
export const isMarked = (marks: NameMarks, name: string): boolean =>
  marks !== noMarks && marks.includes(`${markOf(name)} `)

// A UUID begins with eight digits.
const markOf = (name: string): string => v5(name, namespace).slice(0, 8)

const namespace = parse('e2bc16dd-f63f-44d6-b803-8dcf2975f427')
