import ts from 'typescript'
import { isFreeName } from '../free-names.ts'
import type { SyntaxRule } from './syntax-rule.ts'

const order = /^packages\/order\/src\//

const worldly = new Set(
  'process crypto performance globalThis console fetch setTimeout setInterval setImmediate queueMicrotask'.split(' ')
)

const isMathRandom = (node: ts.Node): boolean =>
  /^Math\s*(\.\s*random|\[\s*['"`]random['"`]\s*\])$/.test(node.getText())

/** The rules for the order domain, which reads nothing and refuses with values. */
export const pureCoreRules: ReadonlyArray<SyntaxRule> = [
  {
    name: 'no clock',
    remedy: 'Time comes in with the command, as an Instant; calculate with plus and elapsed.',
    holdsFor: order,
    except: {
      'packages/order/src/values/instant.ts': 'It checks that a text is a real moment, without asking what time it is.',
      'packages/order/src/values/duration.ts': 'It adds by the UTC calendar, without asking what time it is.',
      'packages/order/src/values/carrier-time.ts':
        'It puts two local times on one line, without asking what time it is.'
    },
    isBrokenBy: (node) => isFreeName(node) && node.text === 'Date',
    bad: ['const now = new Date()', 'const now = Date.now()', 'type A = { at: Date }', 'const a = { Date }'],
    good: ['const a = b.Date', 'const a = { Date: 1 }', "const a = 'Date'", 'type A = { Date: string }']
  },
  {
    name: 'no asking of a clock, anywhere in the domain',
    remedy: 'Give Date and Date.parse the instant to read; without one they read the clock.',
    holdsFor: order,
    except: {},
    isBrokenBy: (node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) ||
      (ts.isCallExpression(node) && ['Date', 'Date.now'].includes(node.expression.getText())),
    bad: ['const now = new Date()', 'const now = new Date', 'const now = Date.now()', 'const now = Date()'],
    good: ['const a = new Date(text)', 'const a = Date.parse(text)']
  },
  {
    name: 'no randomness',
    remedy: 'Ids and salts come in with the command.',
    holdsFor: order,
    except: {},
    isBrokenBy: (node) =>
      (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) && isMathRandom(node),
    bad: ['const a = Math.random()', 'const a = Math["random"]()', 'const a = Math.random'],
    good: ['const a = Math.min(1, 2)', 'const a = b.random()']
  },
  {
    name: 'no environment, network, timer or console',
    remedy: 'What the domain needs to know comes in with the command; what it has to say is its answer.',
    holdsFor: order,
    except: {},
    isBrokenBy: (node) => isFreeName(node) && worldly.has(node.text),
    bad: [
      'const a = process.env',
      'crypto.randomUUID()',
      'console.log(1)',
      'const a = globalThis.process',
      'const a = { process }'
    ],
    good: ['const a = b.process', 'const a = { crypto: 1 }', 'type A = { console: string }']
  },
  {
    name: 'no throw',
    remedy:
      'Return Either.left with the facts; throw only for a bug of the caller, with a reason in pure-core-rules.ts.',
    holdsFor: order,
    except: {
      'packages/order/src/values/instant.ts': 'A clock beyond the year 9999 is a fault of the machine.',
      'packages/order/src/values/personal.ts':
        'A copy of a wrapper has lost its value: a bug of the caller, not a refusal.',
      'packages/order/src/values/written.ts':
        'A constant in our own source that is not what it says: a bug, found when the module loads.'
    },
    isBrokenBy: (node) => ts.isThrowStatement(node),
    bad: ["throw new Error('no')", 'const a = () => { throw b }'],
    good: ['return Either.left({ type: "OrderNotPlaced" })', 'const a = { throw: 1 }']
  }
]
