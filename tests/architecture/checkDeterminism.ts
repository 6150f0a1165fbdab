import type { Node } from 'oxc-parser';
import { visitorKeys } from 'oxc-parser';
import { parse } from './readImports.ts';
import { readSources, type SourceFile } from './sourceFiles.ts';

/** Exact in every engine. The rest of Math is approximated, and differs between browsers in the last bit, or random. */
const EXACT_MATH = new Set(['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'trunc']);

/** What the language itself offers; names of a host, like `process`, do not compile in shared and are the game's words. */
const BANNED_GLOBALS = new Set([
  ...['Date', 'performance', 'Promise', 'setTimeout', 'setInterval', 'queueMicrotask'],
  ...['Intl', 'WeakRef', 'globalThis'],
]);

/** Methods whose result depends on the language of the machine. */
const LOCALE_METHOD = /^(localeCompare|toLocale\w*)$/;

/**
 * Finds what would let two machines compute different runs from the same scenario and log: clocks, ambient
 * randomness, waiting, and arithmetic that the language does not define to the last bit. Test files may use them.
 */
export function checkDeterminism(root: string, folders: readonly string[]): string[] {
  const sources = readSources(root, folders).filter((file) => !file.path.endsWith('.test.ts'));
  if (sources.length === 0) throw new Error(`nothing but tests in ${folders.join(', ')}`);
  return sources.flatMap((file) => offencesIn(file));
}

function offencesIn(file: SourceFile): string[] {
  const offences: string[] = [];
  walk(parse(file).program, undefined, (node, parent) => {
    const what = offence(node, parent);
    if (what) offences.push(`${file.path}:${file.text.slice(0, node.start).split('\n').length} ${what}`);
  });
  return offences;
}

function offence(node: Node, parent: Node | undefined): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node.async ? 'async function' : undefined;
    case 'AwaitExpression':
      return 'await';
    case 'ForOfStatement':
      return node.await ? 'for await' : undefined;
    case 'BinaryExpression':
      return node.operator === '**' && !isExactPower(node.left, node.right) ? 'operator ** (Math.pow)' : undefined;
    case 'AssignmentExpression':
      return node.operator === '**=' ? 'operator **= (Math.pow)' : undefined;
    case 'Identifier':
      return offendingName(node.name, parent, node);
    default:
      return undefined;
  }
}

function offendingName(name: string, parent: Node | undefined, node: Node): string | undefined {
  const isProperty = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
  if (isProperty) return LOCALE_METHOD.test(name) ? `.${name}` : undefined;
  const isKey = parent?.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand;
  const isMember = parent?.type === 'TSPropertySignature' || parent?.type === 'MethodDefinition';
  if (isKey || isMember) return undefined;
  if (name === 'Math') return exactMath(parent, node) ? undefined : `Math${memberName(parent, node)}`;
  return BANNED_GLOBALS.has(name) ? name : undefined;
}

/** 2 ** 32, and a power of a bigint (the compiler refuses to mix it with numbers). */
function isExactPower(base: Node, exponent: Node): boolean {
  const isInteger = (node: Node) => node.type === 'Literal' && Number.isInteger(node.value);
  const isBigint = exponent.type === 'Literal' && typeof exponent.value === 'bigint';
  return isBigint || (isInteger(base) && isInteger(exponent));
}

function exactMath(parent: Node | undefined, math: Node): boolean {
  return EXACT_MATH.has(memberName(parent, math).slice(1));
}

/** `.random` of `Math.random`; nothing where Math is handed on as a whole, which hides what is taken from it. */
function memberName(parent: Node | undefined, object: Node): string {
  if (parent?.type !== 'MemberExpression' || parent.object !== object || parent.computed) return '';
  return parent.property.type === 'Identifier' ? `.${parent.property.name}` : '';
}

function walk(node: Node, parent: Node | undefined, visit: (node: Node, parent: Node | undefined) => void): void {
  visit(node, parent);
  for (const key of visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    for (const child of Array.isArray(value) ? value : [value]) if (child) walk(child, node, visit);
  }
}
