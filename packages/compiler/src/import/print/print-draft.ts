import * as language from "@ecs-dsl/dsl";
import type { Constant, Draft, DraftEnvironment, DraftValue, Members } from "../draft.ts";
import type { Code, ObjectCode } from "./code.ts";
import { constantsOf, differing, functionsOf } from "./constants.ts";
import { codeOf, type Expressions, objectCode } from "./expression.ts";
import { layout } from "./layout.ts";
import { atom, commentLines, quoted } from "./literals.ts";
import { Names } from "./names.ts";

/** The text of the config, as a person would write it: constants before what uses them, and what differs in `define`. */
export function printDraft(draft: Draft): string {
  const names = new Names(Object.keys(language));
  const expressions = { nameOf: (constant: Constant) => names.of(constant), isPicked: draft.environments.length > 0 };
  const differs = differing();
  const constants = constantsOf(draft.content);
  // What comes first in the file has the first choice of names.
  for (const constant of constants) names.of(constant);
  const isInDefine = (value: DraftValue) => draft.environments.length > 0 && differs(value);
  const above = constants.filter((constant) => !isInDefine(constant)).map((each) => statement(each, 0, expressions));
  const within = constants.filter(isInDefine).map((each) => statement(each, INNER, expressions));
  const app = `export default ${appOf(draft, within, isInDefine(draft.content), expressions)};`;
  return `${spaced([imports(draft), ...above, app])}\n`;
}

const INNER = 4;

/** Statements of one line stand together; others have an empty line around them. */
function spaced(statements: readonly string[]): string {
  return statements.reduce((before, next, index) => {
    const isClose = isShort(statements[index - 1] ?? "") && isShort(next);
    return `${before}${isClose ? "\n" : "\n\n"}${next}`;
  });
}

function isShort(text: string): boolean {
  return /^\s*const [^\n]*;$/.test(text);
}

function imports({ content, environments }: Draft): string {
  const called = [...functionsOf([content])].filter((name) => name !== "pick" || environments.length > 0);
  const names = ["app", ...called].toSorted(byName);
  const line = `import { ${names.join(", ")} } from "ecs-dsl";`;
  return line.length <= 120 ? line : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "ecs-dsl";`;
}

function byName(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function statement(constant: Constant, indent: number, expressions: Expressions): string {
  const margin = " ".repeat(indent);
  const head = `${margin}const ${expressions.nameOf(constant)} = `;
  const code = opened(codeOf(constant.value, expressions));
  const comment = commentLines(constant.comment).map((line) => `${margin}// ${line}`.trimEnd());
  return [...comment, `${head}${layout(code, { indent, column: head.length, after: 1 })};`].join("\n");
}

/** Properties of a noun have a line each, but where there are few. */
function opened(code: Code): Code {
  const [call, ...others] = code.kind === "call" ? code.calls : [];
  const last = call?.args.at(-1);
  if (code.kind !== "call" || call === undefined || others.length > 0 || last?.kind !== "object") return code;
  const args = [...call.args.slice(0, -1), { ...last, isOpen: last.isOpen || last.members.length > 3 }];
  return { ...code, calls: [{ ...call, args }] };
}

function appOf(draft: Draft, within: readonly string[], differs: boolean, expressions: Expressions): string {
  const content = objectCode(draft.content, expressions);
  const props =
    draft.environments.length === 0
      ? { ...content, isOpen: content.members.length > 2 }
      : environmentsOf(draft.environments, defineOf(content, within, differs));
  const code: Code = { kind: "call", head: "app", calls: [{ name: "", args: [atom(quoted(draft.app)), props] }] };
  return layout(code, { indent: 0, column: "export default ".length, after: 1 });
}

function environmentsOf(environments: readonly DraftEnvironment[], define: string): ObjectCode {
  const members: Members = Object.fromEntries(
    environments.map(({ name, account, region }) => [name, { account, region }]),
  );
  const code = objectCode(members, { nameOf: () => "", isPicked: false }, environments.length > 1 ? 0 : undefined);
  return {
    kind: "object",
    isOpen: true,
    members: [
      { key: "environments", value: code, comment: [] },
      { key: "define", value: atom(define), comment: [] },
    ],
  };
}

function defineOf(content: ObjectCode, within: readonly string[], differs: boolean): string {
  const parameters = differs || within.length > 0 ? "(env)" : "()";
  if (within.length === 0) {
    const head = `${parameters} => (`;
    return `${head}${layout(content, { indent: 2, column: 2 + "define: ".length + head.length, after: 2 })})`;
  }
  const head = `${" ".repeat(INNER)}return `;
  const answer = `${head}${layout(content, { indent: INNER, column: head.length, after: 1 })};`;
  return `${parameters} => {\n${spaced([...within, answer])}\n  }`;
}
