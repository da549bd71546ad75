import type { Finding, Subjects } from "../../src/rule.ts";
import { API_SPELLER } from "../../src/text.ts";
import { worded } from "../../src/worded.ts";

/** What rules of tests say about themselves. */
export const about = {
  code: "shop/fact",
  summary: "The shop is open.",
  source: { url: "https://example.com", checked: "2026-11-23" },
};

interface Checkable<Subject> {
  readonly check: (subject: Subject, report: (finding: Finding) => void) => void;
}

/** What the rule reports, in the words of an API's reader. */
export function findings<Subject>(rule: Checkable<Subject>, subject: Subject) {
  const found: Finding[] = [];
  rule.check(subject, (finding) => found.push(finding));
  return found.map((finding) => ({ at: finding.at, ...worded(finding, API_SPELLER) }));
}

type Container = Subjects["container"]["container"];
type Task = Subjects["taskDefinition"];

/** Container "web" in its task. */
export function container(own: Container, task: Task = {}): Subjects["container"] {
  return { container: own, task, label: '"web"' };
}
