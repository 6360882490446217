import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

// Biome has no rule that asks for `readonly` in interfaces, so this is one: TypeScript refuses to write what is
// readonly, and this refuses to leave out the word where nothing writes.

const files = globSync('{src,scripts,bench,e2e}/**/*.{ts,tsx}').map((file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
);

/** Calls back for a node and all that is in it. */
function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node);
  ts.forEachChild(node, (child) => visit(child, callback));
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Whether a declaration adds to one of another package, which says by itself what may be written. */
function isAmbient(node: ts.Node | undefined): boolean {
  return node !== undefined && (ts.isModuleDeclaration(node) || isAmbient(node.parent));
}

/** The names of properties that the code in a file writes: assigned, counted up or down, deleted, destructured into. */
function writtenNames(file: ts.SourceFile): string[] {
  const names: string[] = [];
  const write = (target: ts.Node) => {
    visit(target, (node) => {
      if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
      if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
        names.push(node.argumentExpression.text);
    });
  };
  visit(file, (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) write(node.left);
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) write(node.operand);
    if (ts.isDeleteExpression(node)) write(node.expression);
  });
  return names;
}

test('a property of an interface that nothing writes is readonly', () => {
  const written = new Set(files.flatMap(writtenNames));
  const faults = files.flatMap((file) => {
    const found: string[] = [];
    visit(file, (node) => {
      if (!ts.isPropertySignature(node) || !ts.isInterfaceDeclaration(node.parent)) return;
      if (isAmbient(node.parent)) return;
      if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword)) return;
      const name = node.name.getText();
      if (!written.has(name)) found.push(`${file.fileName}: ${node.parent.name.text}.${name}`);
    });
    return found;
  });
  expect(faults).toEqual([]);
});
