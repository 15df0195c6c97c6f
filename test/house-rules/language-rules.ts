import ts from 'typescript'
import type { SyntaxRule } from './syntax-rule.ts'

const source = /^packages\/[^/]+\/src\//

const isConst = (type: ts.TypeNode): boolean => ts.isTypeReferenceNode(type) && type.getText() === 'const'

/** The rules for the sources of every package. */
export const languageRules: ReadonlyArray<SyntaxRule> = [
  {
    name: 'no type assertion',
    remedy: 'Decode with a codec, narrow with a type guard, or annotate.',
    holdsFor: source,
    except: {},
    isBrokenBy: (node) => (ts.isAsExpression(node) && !isConst(node.type)) || ts.isTypeAssertionExpression(node),
    bad: ['const a = b as string', 'const a = b as unknown as string', 'const a = <string>b'],
    good: [
      'const a = [1] as const',
      "import { a as b } from './a.ts'",
      "export { a as b } from './a.ts'",
      'const a = b satisfies string'
    ]
  },
  {
    name: 'no cast by unsafeCoerce',
    remedy: 'Decode with a codec or narrow with a type guard.',
    holdsFor: source,
    except: {
      'packages/order/src/values/masking/mask.ts':
        'Every text may be a mask; being made by mask() is what the type says.'
    },
    isBrokenBy: (node) => ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'unsafeCoerce',
    bad: [
      "import { unsafeCoerce } from 'fp-ts/lib/function.js'",
      "import { pipe, unsafeCoerce as cast } from 'fp-ts/lib/function.js'"
    ],
    good: ["import { pipe } from 'fp-ts/lib/function.js'"]
  },
  {
    name: 'no any',
    remedy: 'Write unknown and decode it once, at the edge.',
    holdsFor: source,
    except: {},
    isBrokenBy: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
    bad: ['const a = (b: any) => b', 'type A = ReadonlyArray<any>'],
    good: ["const any = 'any'", 'const a = b.any']
  },
  {
    name: 'no class',
    remedy: 'Write a function that returns a record of functions.',
    holdsFor: source,
    except: {
      'packages/order/src/values/personal.ts':
        'Only a class has private members, which keep a value from every copy and every print.'
    },
    isBrokenBy: (node) => ts.isClassLike(node),
    bad: ['class Order {}', 'export const Order = class {}', 'abstract class A extends B {}'],
    good: ['const a = { class: 1 }']
  },
  {
    name: 'no export of everything',
    remedy: 'List the names one by one: each is a promise.',
    holdsFor: source,
    except: {},
    isBrokenBy: (node) =>
      ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause)),
    bad: ["export * from './order.ts'", "export * as order from './order.ts'", "export type * from './order.ts'"],
    good: ["export { order } from './order.ts'"]
  },
  {
    name: 'no default in a switch',
    remedy: 'Name every case: then a new one lists, as compile errors, the places that have to think about it.',
    holdsFor: source,
    except: {},
    isBrokenBy: (node) => ts.isDefaultClause(node),
    bad: ['switch (a) { case 1: break; default: break }'],
    good: ['switch (a) { case 1: break }', 'const a = { default: 1 }']
  },
  {
    name: 'personal values are opened in few places',
    remedy: 'Compare with samePersonal, or name the file with a reason in language-rules.ts.',
    holdsFor: source,
    except: {
      'packages/order-views/src/one-way.ts':
        'Masks a value, or makes a fingerprint of it; the value itself goes nowhere.',
      'packages/order/src/values/personal-codec.ts': 'Writes the value into its marked form.',
      'packages/order/src/values/postal-address.ts':
        'Decisions compare addresses; `readable` is the one door of the order domain.'
    },
    isBrokenBy: (node) => ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'usePersonal',
    bad: ["import { usePersonal } from '@readdress/order'", "import { usePersonal as use } from './personal.ts'"],
    good: ["import { samePersonal } from '@readdress/order'", "export { usePersonal } from './values/personal.ts'"]
  },
  {
    name: 'no numbered SQL parameters',
    remedy:
      'Write plain question marks and give a value as often as it stands: Node.js 22 does not bind numbered ones.',
    holdsFor: /^packages\/sqlite\/src\//,
    except: {},
    isBrokenBy: (node) =>
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)) &&
      /\?\d/.test(node.text),
    bad: ["db.prepare('SELECT ?1')", 'db.prepare(`SELECT a WHERE b = ?2`)'],
    good: ["db.prepare('SELECT ? WHERE a = 1')", 'const a = b ?1:2']
  }
]
