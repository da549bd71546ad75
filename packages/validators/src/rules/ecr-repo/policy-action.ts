import { ECR_ACTIONS } from "../../facts/repository.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Rule, type RuleOn, type Subjects } from "../../rule.ts";
import { nearest, shown } from "../../words.ts";
import { nameOf } from "../place.ts";
import { isStandIn } from "../../placeholder.ts";
import { statementsOf } from "./policy-statements.ts";

type Kind = "repositoryPolicy" | "registryPolicy";

function actionOn<const On extends Kind>(on: On): RuleOn<On> {
  return defineRule({
    code: "ecr-repo/policy-action",
    severity: "warning",
    on,
    summary: "The actions of a policy of ECR are spelt as ECR's own.",
    source: {
      url: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html",
      checked: "2026-11-30",
    },
    check(policy: Subjects[Kind], report) {
      for (const { at, statement } of statementsOf(policy)) {
        for (const member of ["Action", "NotAction"]) {
          for (const action of actionsOf(statement[member], [...at, member])) {
            const meant = meantBy(action.text);
            if (meant !== undefined) report(misspelt(action, nameOf(on, policy), meant));
          }
        }
      }
    },
  });
}

interface Action {
  readonly at: Path;
  readonly text: string;
}

/** The texts of a member that is one or a list of them, with their places. */
function actionsOf(value: unknown, at: Path): readonly Action[] {
  if (!Array.isArray(value)) return typeof value === "string" ? [{ at, text: value }] : [];
  const items: readonly unknown[] = value;
  return items.flatMap((text, index) => (typeof text === "string" ? [{ at: [...at, index], text }] : []));
}

/** The action that a misspelt one is like; one that is like none may be new. IAM makes no difference between a and A. */
function meantBy(action: string): string | undefined {
  const [, written = ""] = /^ecr:([^*?]+)$/i.exec(action) ?? [];
  if (written === "" || isStandIn(action)) return undefined;
  const known = ECR_ACTIONS.find((name) => name.toLowerCase() === written.replaceAll(/\s/g, "").toLowerCase());
  const meant = known ?? nearest(written, ECR_ACTIONS);
  return meant?.toLowerCase() === written.toLowerCase() ? undefined : meant;
}

function misspelt({ at, text }: Action, policy: string, meant: string): Finding {
  return {
    at,
    message: `A statement of ${policy} has the action ${shown(text)}, which ECR does not know.`,
    help: `Did you mean "ecr:${meant}"?`,
  };
}

/** Of repositories and of registries. */
export const POLICY_ACTIONS: readonly Rule[] = [actionOn("registryPolicy"), actionOn("repositoryPolicy")];
