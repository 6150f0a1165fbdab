import { parse } from './readImports.ts';
import type { SourceFile } from './sourceFiles.ts';

/** Files that only pass on what others export, outside the one place for it: the index.ts of a layer. */
export function barrels(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !/^\w+\/src\/\w+\/index\.ts$/.test(file.path) && isBarrel(file))
    .map(({ path }) => path);
}

function isBarrel(file: SourceFile): boolean {
  const { body } = parse(file).program;
  const isExport = (type: string) => type === 'ExportAllDeclaration' || type === 'ExportNamedDeclaration';
  const onlyPassesOn = body.every(
    (node) =>
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && node.declaration === null),
  );
  return onlyPassesOn && body.some((node) => isExport(node.type));
}

export function longFiles(files: readonly SourceFile[], limit: number): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd() === text ? lineCount(text) : lineCount(text) - 1 }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

/**
 * Paths that exist on one machine only, and hosts of package registries, which the client's own settings choose.
 * Put together from halves, so that this file passes its own check.
 */
const FORBIDDEN = [
  /(?<![\w./:\d-])\/(?:work|root)\/[\w.-]+[\w./-]*/,
  /(?<![\w./:\d-])\/(?:home|Users)\/[\w.-]+[\w./-]*/,
  /[A-Z]:\\+Users\\+\w+/,
  /(?:https?:\/\/)?registry\.(?:npmjs|yarnpkg|npmmirror)\.[a-z]+[\w./-]*/,
  /npm\.pkg\.github\.com/,
  /(?:deb|security|ftp)\.debian\.org/,
];

export function forbiddenText(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) =>
      FORBIDDEN.flatMap((pattern) => {
        const found = pattern.exec(line);
        return found ? [`${path}:${index + 1} ${found[0]}`] : [];
      }),
    ),
  );
}
