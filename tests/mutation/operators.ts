import type { Node } from 'oxc-parser';

/** One way to break a piece of code: it is replaced as a whole. */
export interface Edit {
  readonly operator: string;
  readonly to: string;
}

/** Null: not in the table. What every object has, like `toString`, is in none. */
const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] as T) : null;

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '|': '&',
  '&': '|',
  '^': '|',
  '<<': '>>',
  '>>': '<<',
  '>>>': '<<',
};
const LOGIC: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' };
const ASSIGNMENTS: Readonly<Record<string, string>> = { '+=': '-=', '-=': '+=', '^=': '|=' };
const STATIC_METHODS: Readonly<Record<string, string>> = {
  'Math.min': 'Math.max',
  'Math.max': 'Math.min',
  'Math.ceil': 'Math.floor',
  'Math.floor': 'Math.ceil',
};
const METHODS: Readonly<Record<string, string>> = { shift: 'pop', some: 'every', every: 'some' };

/** Where a piece of code stands, as far as it matters for how it may be broken. */
export interface Place {
  readonly node: Node;
  readonly text: string;
  /** Whether it decides what is done: the test of an if, a loop or a conditional. */
  readonly isCondition: boolean;
  /** Whether it is what a function returns. */
  readonly isReturned: boolean;
  /** Whether it is a part of an optional chain, which must stay in one piece. */
  readonly inChain: boolean;
}

/** All the ways to break a piece of code that this file knows. */
export function editsOf(place: Place): Edit[] {
  const { node, text, isCondition, isReturned } = place;
  const edits = expressionEdits(place);
  if (isCondition) {
    for (const to of ['true', 'false']) if (to !== text) edits.push({ operator: 'condition', to });
  }
  if (isReturned && !isConstant(node)) edits.push({ operator: 'return value', to: 'undefined' });
  return edits;
}

function expressionEdits({ node, text, inChain }: Place): Edit[] {
  const part = (child: Node): string => text.slice(child.start - node.start, child.end - node.start);
  switch (node.type) {
    case 'BinaryExpression': {
      const [left, right] = [part(node.left), part(node.right)];
      const comparisons = lookUp(COMPARISONS, node.operator) ?? [];
      const edits = comparisons.map((other) => ({ operator: 'comparison', to: `(${left}) ${other} (${right})` }));
      const other = lookUp(ARITHMETIC, node.operator);
      if (other !== null) edits.push({ operator: 'arithmetic', to: `(${left}) ${other} (${right})` });
      return edits;
    }
    case 'LogicalExpression':
      return [{ operator: 'logic', to: `(${part(node.left)}) ${LOGIC[node.operator]} (${part(node.right)})` }];
    case 'UnaryExpression':
      if (node.operator === '!') return [{ operator: 'negation', to: part(node.argument) }];
      return node.operator === '-' ? [{ operator: 'sign', to: part(node.argument) }] : [];
    case 'UpdateExpression': {
      const other = node.operator === '++' ? '--' : '++';
      return [
        { operator: 'update', to: node.prefix ? `${other}${part(node.argument)}` : `${part(node.argument)}${other}` },
      ];
    }
    case 'AssignmentExpression': {
      const other = lookUp(ASSIGNMENTS, node.operator);
      return other === null ? [] : [{ operator: 'assignment', to: `${part(node.left)} ${other} ${part(node.right)}` }];
    }
    case 'Literal':
      return literalEdits(node.value, text);
    case 'TemplateLiteral':
      return [{ operator: 'constant', to: "''" }];
    case 'MemberExpression': {
      const other = lookUp(STATIC_METHODS, text);
      return other === null ? [] : [{ operator: 'method', to: other }];
    }
    case 'CallExpression': {
      const callee = node.callee;
      if (inChain || callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
      const other = lookUp(METHODS, callee.property.name);
      if (other === null) return [];
      const from = callee.property.start - node.start;
      return [{ operator: 'method', to: text.slice(0, from) + other + text.slice(from + callee.property.name.length) }];
    }
    default:
      return [];
  }
}

function literalEdits(value: unknown, text: string): Edit[] {
  const constant = (to: string): Edit[] => [{ operator: 'constant', to }];
  if (typeof value === 'number') return constant(`(${text} + 1)`);
  if (typeof value === 'bigint') return constant(`(${text} + 1n)`);
  if (typeof value === 'boolean') return constant(String(!value));
  if (typeof value === 'string') return constant(value === '' ? "'mutated'" : "''");
  return [];
}

const isConstant = (node: Node): boolean =>
  node.type === 'Literal' || (node.type === 'Identifier' && node.name === 'undefined');
