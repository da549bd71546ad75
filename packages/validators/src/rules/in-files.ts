import type { RuleOn, Subjects } from "../rule.ts";

/** The rule, of documents that a file has; what a config leads to is told at the config, by a code of its own. */
export function inFiles<On extends keyof Subjects>(rule: RuleOn<On>): RuleOn<On> {
  return {
    ...rule,
    ofFiles: rule,
    check(subject, report, document) {
      if (document?.isOfConfig !== true) rule.check(subject, report, document);
    },
  };
}
