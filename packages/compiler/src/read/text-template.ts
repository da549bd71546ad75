import { FILLED_IN } from "@ecs-dsl/validators/placeholder";
import { isUnquotedAt } from "../formats/unquoted.ts";

/**
 * What Helm, Jinja, Go, ERB and Terraform leave in a text, wherever it stands; CloudFormation's `{{resolve:…}}` is none,
 * and a quote inside of `${…}` is Terraform's, as nothing that has to be JSON can hold it.
 */
const TEMPLATE_MARKS = /\{\{(?!resolve:)[^{}]+\}\}|\{%[^{}]*%\}|<%[\s\S]*?%>|%\{[^{}]*\}|\$\{[^{}"\n]*"[^{}\n]*\}/;

/** Helm, Jinja and their like write YAML and JSON that is none before it is rendered. */
export function hasTemplateMarks(text: string): boolean {
  return TEMPLATE_MARKS.test(text);
}

/** True when text stops being JSON or YAML where a template leaves something to be filled in: `"cpu": ${CPU}`. */
export function isFilledInAt(text: string, offset: number): boolean {
  if (MARK.test(text.slice(offset, offset + 3)) || MARK.test(text.slice(Math.max(0, offset - 1), offset + 2)))
    return true;
  return text.startsWith(FILLED_IN, offset) || isUnquotedAt(text, offset);
}

const MARK = /^(?:\$[{(A-Za-z_]|\{[{%#]|<[%A-Za-z]|%[%{A-Za-z]|#\{|__[A-Z]|@[A-Z@]|\[\[[A-Z])/;
