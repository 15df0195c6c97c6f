import { isDataSubject } from '../key-scope.ts'
import { checkedText } from './checked-text.ts'

/** One person inside one order: `buyer`, `recipient-1`, `other-1`. It says nothing about who that person is in another order. */
export const DataSubject = checkedText('DataSubject', isDataSubject)
