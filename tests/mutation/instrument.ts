import { type Node, parseSync } from 'oxc-parser';
import { type Edit, editsOf } from './operators.ts';

export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** The function it is in, or the constant. */
  readonly scope: string;
  readonly operator: string;
  readonly from: string;
  readonly to: string;
  /** Evaluated when the module is loaded, so that the module must be loaded anew to break it. */
  readonly isStatic: boolean;
}

/** `run` breaks the one mutant that is active; `cover` breaks none, and notes which are reached. */
export type Mode = 'run' | 'cover';

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  readonly code: Readonly<Record<Mode, string>>;
}

interface Context {
  readonly scope: string;
  readonly isStatic: boolean;
  readonly inChain: boolean;
}

interface Plan extends Edit {
  readonly id: number;
}

/** Builds every mutant of a source file into it, each behind a switch, numbered from `firstId` on. */
export function instrument(file: string, text: string, firstId: number): Instrumented {
  const builder = new Builder(file, text, firstId);
  return { mutants: builder.mutants, code: { run: builder.render('run'), cover: builder.render('cover') } };
}

/** The same source with a counter in every loop, so that a loop that a mutant made endless ends. */
export const guardLoops = (file: string, text: string): string => new Builder(file, text, null).render('run');

const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const JUMPS = new Set(['ContinueStatement', 'BreakStatement']);
/** What a child is called in its parent where it decides what is done. */
const CONDITIONS = new Set([
  'IfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'ForStatement',
  'ConditionalExpression',
]);

class Builder {
  readonly mutants: Mutant[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #program: Node;
  readonly #plans = new Map<Node, Plan[]>();
  readonly #removals = new Map<Node, number>();
  #nextId: number;

  constructor(file: string, text: string, firstId: number | null) {
    this.#file = file;
    this.#text = text;
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
    this.#program = program;
    this.#nextId = firstId ?? 0;
    if (firstId !== null) this.#plan(program, null, { scope: 'module', isStatic: true, inChain: false });
  }

  render(mode: Mode): string {
    return `import { active as $m, hit as $hit, loop as $loop } from 'mutation:switch';${this.#render(this.#program, mode)}`;
  }

  #slice(node: Node): string {
    return this.#text.slice(node.start, node.end);
  }

  #plan(node: Node, parent: Node | null, context: Context): void {
    const isRemovable =
      (node.type === 'ExpressionStatement' && !node.directive) || JUMPS.has(node.type) || isBareReturn(node);
    if (isRemovable) this.#removals.set(node, this.#add(node, context, { operator: 'removed statement', to: '' }));
    const edits = editsOf({
      node,
      text: this.#slice(node),
      isCondition: parent !== null && CONDITIONS.has(parent.type) && 'test' in parent && parent.test === node,
      isReturned: isReturned(node, parent),
      inChain: context.inChain,
    });
    const distinct = edits.filter(({ to }, i) => edits.findIndex((other) => other.to === to) === i);
    if (distinct.length > 0)
      this.#plans.set(
        node,
        distinct.map((edit) => ({ ...edit, id: this.#add(node, context, edit) })),
      );
    for (const child of childrenOf(node)) this.#plan(child, node, inside(node, context));
  }

  #add(node: Node, { scope, isStatic }: Context, { operator, to }: Edit): number {
    const line = this.#text.slice(0, node.start).split('\n').length;
    const id = this.#nextId++;
    this.mutants.push({ id, file: this.#file, line, scope, operator, from: this.#slice(node), to, isStatic });
    return id;
  }

  #render(node: Node, mode: Mode): string {
    let code = this.#renderParts(node, mode);
    const isActive = (id: number): string => (mode === 'run' ? `$m === ${id}` : `$hit(${id})`);
    const plans = this.#plans.get(node) ?? [];
    if (plans.length > 0) code = `(${plans.map(({ id, to }) => `${isActive(id)} ? (${to}) : `).join('')}(${code}))`;
    const removal = this.#removals.get(node);
    return removal === undefined ? code : `{ if (!(${isActive(removal)})) ${code} }`;
  }

  #renderParts(node: Node, mode: Mode): string {
    const children = childrenOf(node);
    let code = '';
    let at = node.start;
    for (const child of children) {
      const isBody = LOOPS.has(node.type) && 'body' in node && node.body === child;
      const inner = this.#render(child, mode);
      code += this.#text.slice(at, child.start) + (isBody ? `{ $loop(); ${inner} }` : inner);
      at = child.end;
    }
    return code + this.#text.slice(at, node.end);
  }
}

const isBareReturn = (node: Node): boolean => node.type === 'ReturnStatement' && node.argument === null;

function isReturned(node: Node, parent: Node | null): boolean {
  if (parent?.type === 'ReturnStatement') return true;
  return parent?.type === 'ArrowFunctionExpression' && parent.body === node && node.type !== 'BlockStatement';
}

function inside(node: Node, context: Context): Context {
  const name = nameOf(node);
  return {
    scope: name ?? context.scope,
    isStatic: context.isStatic && !FUNCTIONS.has(node.type) && node.type !== 'PropertyDefinition',
    inChain: node.type === 'ChainExpression' || (context.inChain && isLink(node)),
  };
}

const isLink = (node: Node): boolean => node.type === 'MemberExpression' || node.type === 'CallExpression';

function nameOf(node: Node): string | null {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null;
  if (node.type === 'VariableDeclarator') return node.id.type === 'Identifier' ? node.id.name : null;
  if (node.type !== 'MethodDefinition' && node.type !== 'Property') return null;
  const isMethod = node.type === 'MethodDefinition' || FUNCTIONS.has(node.value.type);
  return isMethod && 'name' in node.key ? String(node.key.name) : null;
}

/** The parts of a piece of code in which there is something to break, in the order of the text. Types have none. */
function childrenOf(node: Node): Node[] {
  if (isLeaf(node)) return [];
  const skipped = skippedIn(node);
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (skipped.has(key)) continue;
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) children.push(each);
  }
  return children.sort((a, b) => a.start - b.start);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

const TYPED_EXPRESSIONS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function isLeaf(node: Node): boolean {
  if (node.type.startsWith('TS')) return !TYPED_EXPRESSIONS.has(node.type);
  // What a programmer's mistake is told is no behaviour.
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name === 'Error';
  return node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || node.type === 'UpdateExpression';
}

function skippedIn(node: Node): ReadonlySet<string> {
  const skipped = new Set([
    'typeAnnotation',
    'returnType',
    'typeParameters',
    'typeArguments',
    'superTypeArguments',
    'implements',
    'quasis',
  ]);
  if (node.type === 'Property') {
    if (!node.computed) skipped.add('key');
    if (node.shorthand) skipped.add('value');
  }
  if (node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') skipped.add('key');
  if (node.type === 'MemberExpression' && !node.computed) skipped.add('property');
  if (node.type === 'ExportNamedDeclaration')
    for (const key of ['specifiers', 'source', 'attributes']) skipped.add(key);
  if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') skipped.add('left');
  if (node.type === 'VariableDeclarator') skipped.add('id');
  return skipped;
}
