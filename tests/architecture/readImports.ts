import { type Argument, type Expression, type ParseResult, parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from './sourceFiles.ts';

export interface Import {
  /** What the code asks for; undefined when it is computed and nobody can tell. */
  specifier: string | undefined;
  /** The names taken from it; `*` when it may be any. */
  names: readonly string[];
  line: number;
}

/**
 * Everything a file depends on, however it is written: import and export declarations, type imports, dynamic import(),
 * require(), import.meta.glob, workers by `new URL('./x.ts', import.meta.url)` and triple-slash references.
 * A real parser does the reading, so comments, strings and JSX text cannot fool it. Throws on a file it cannot parse.
 */
export function readImports(file: SourceFile): Import[] {
  const parsed = parse(file);
  const found: Import[] = [];
  const add = (start: number, specifier: string | undefined, names: readonly string[] = ['*']) => {
    found.push({ specifier, names, line: file.text.slice(0, start).split('\n').length });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.start, node.source.value, node.specifiers.map(importedName)),
    ExportAllDeclaration: (node) => add(node.start, node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source)
        add(
          node.start,
          node.source.value,
          node.specifiers.map((each) => nameOf(each.local)),
        );
    },
    ImportExpression: (node) => add(node.start, literal(node.source)),
    TSImportType: (node) => add(node.start, node.source.value, qualifierOf(node.qualifier)),
    TSImportEqualsDeclaration: (node) => {
      if (node.moduleReference.type === 'TSExternalModuleReference') {
        add(node.start, node.moduleReference.expression.value);
      }
    },
    CallExpression: (node) => {
      if (isRequire(node.callee)) add(node.start, literal(node.arguments[0]));
      if (isMetaMethod(node.callee, 'glob')) {
        for (const pattern of literals(node.arguments[0])) add(node.start, pattern);
      }
    },
    NewExpression: (node) => {
      const target = literal(node.arguments[0]);
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      // Only code: the server also finds the built client by a URL, which is a folder and no module.
      if (isUrl && target && /^\.{1,2}\/.*\.[cm]?[jt]sx?$/.test(target)) add(node.start, target);
    },
  }).visit(parsed.program);
  for (const comment of parsed.comments) {
    const [, kind, value] = /^\/\s*<reference\s+(path|types|lib)\s*=\s*["']([^"']+)["']/.exec(comment.value) ?? [];
    if (kind === 'path') add(comment.start, value?.startsWith('.') ? value : `./${value}`);
    if (kind === 'types') add(comment.start, value);
    if (kind === 'lib') add(comment.start, `lib:${value}`);
  }
  return found.sort((a, b) => a.line - b.line);
}

export function parse(file: SourceFile): ParseResult {
  const parsed = parseSync(file.path, file.text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${file.path} cannot be parsed: ${error.message}`);
  return parsed;
}

type Named = { type: 'Identifier'; name: string } | { type: 'Literal'; value: unknown };

function importedName(specifier: { type: string; imported?: Named }): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.imported ? nameOf(specifier.imported) : '*';
}

function nameOf(node: Named): string {
  return node.type === 'Identifier' ? node.name : String(node.value);
}

/** The leftmost name of `import('x').A.B`. */
function qualifierOf(qualifier: { type: string; name?: string; left?: unknown } | null): string[] {
  if (qualifier === null) return ['*'];
  if (qualifier.name !== undefined) return [qualifier.name];
  return qualifierOf((qualifier.left ?? null) as { type: string } | null);
}

function isRequire(callee: Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'require';
}

function isMetaMethod(callee: Expression, name: string): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'MetaProperty' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === name
  );
}

function literal(node: Argument | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function literals(node: Argument | undefined): (string | undefined)[] {
  return node?.type === 'ArrayExpression' ? node.elements.map((each) => literal(each as Argument)) : [literal(node)];
}
