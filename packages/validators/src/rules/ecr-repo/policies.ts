import type { Finding, Rule, RuleOn, Subjects } from "../../rule.ts";
import { defineRule } from "../../rule.ts";
import type { Path } from "../../path.ts";
import { capitalized, shown } from "../../words.ts";
import { nameOf } from "../place.ts";
import { isStandIn } from "../../placeholder.ts";
import { ecrGuide } from "../source.ts";
import { statementsOf, textsOf, type PolicyStatement } from "./policy-statements.ts";

type Kind = "repositoryPolicy" | "registryPolicy";
type Statement = PolicyStatement["statement"];

function publicOn<const On extends Kind>(on: On): RuleOn<On> {
  return defineRule({
    code: "ecr-repo/policy-public",
    severity: "warning",
    on,
    summary: "A policy of ECR lets in accounts that it names, or whom a condition lets in.",
    source: ecrGuide("repository-policies.html"),
    check(policy: Subjects[Kind], report) {
      for (const { at, statement } of statementsOf(policy)) {
        if (isForEverybody(statement)) report(open(nameOf(on, policy), at));
      }
    },
  });
}

/** Any condition may keep others out. */
function isForEverybody({ Condition: condition, Effect: effect, Principal: principal }: Statement): boolean {
  if (effect !== "Allow" || condition !== undefined) return false;
  const aws = principal instanceof Object && "AWS" in principal ? principal.AWS : principal;
  return textsOf(aws).includes("*");
}

function open(name: string, at: Path): Finding {
  return {
    at: [...at, "Principal"],
    message: `${capitalized(name)} lets everybody in, of every account of AWS.`,
    help: "Name the accounts, or add a condition on aws:PrincipalOrgID.",
  };
}

function shapeOn<const On extends Kind>(on: On): RuleOn<On> {
  return defineRule({
    code: "ecr-repo/policy-shape",
    severity: "error",
    on,
    summary: "The statements of a policy of ECR say who may do what in ECR.",
    source: ecrGuide("repository-policies.html"),
    check(policy: Subjects[Kind], report) {
      const name = capitalized(nameOf(on, policy));
      if (policy.Statement === undefined) report(refused([], `${name} has no statement`, "Add `Statement`."));
      const { Version: version } = policy;
      if (typeof version === "string" && !VERSIONS.has(version) && !isStandIn(version))
        report(refused(["Version"], `${name} is of version ${shown(version)}`, 'Set `Version` to "2012-10-17".'));
      for (const { at, statement } of statementsOf(policy)) {
        for (const found of faultsOf(statement, at, name)) report(found);
      }
    },
  });
}

/** Of the language of policies. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
const VERSIONS: ReadonlySet<string> = new Set(["2012-10-17", "2008-10-17"]);

function faultsOf(statement: Statement, at: Path, name: string): readonly Finding[] {
  const { Effect: effect } = statement;
  const findings: Finding[] = [];
  if (!saysOneOf(statement, "Principal")) {
    findings.push(
      refused(
        at,
        `A statement of ${lower(name)} says nobody`,
        "Add `Principal`: the policy is of what is reached, not of who reaches it.",
      ),
    );
  }
  if (!saysOneOf(statement, "Action")) {
    findings.push(
      refused(at, `A statement of ${lower(name)} says no action`, 'Add `Action`, like "ecr:BatchGetImage".'),
    );
  }
  if (
    effect === undefined ||
    (typeof effect === "string" && effect !== "Allow" && effect !== "Deny" && !isStandIn(effect))
  ) {
    const place = effect === undefined ? at : [...at, "Effect"];
    findings.push(
      refused(place, `A statement of ${lower(name)} neither allows nor denies`, 'Set `Effect` to "Allow" or "Deny".'),
    );
  }
  const others = ["Action", "NotAction"].flatMap((member) =>
    textsOf(statement[member]).flatMap((action) => (isOfAnother(action) ? [{ member, action }] : [])),
  );
  for (const { action, member } of others.slice(0, 1)) {
    findings.push(
      refused(
        [...at, member],
        `A statement of ${lower(name)} has the action ${shown(action)}`,
        "Keep actions that begin with ecr: alone.",
      ),
    );
  }
  return findings;
}

/** A member that is there, or its opposite. */
function saysOneOf(statement: Statement, name: string): boolean {
  return statement[name] !== undefined || statement[`Not${name}`] !== undefined;
}

function isOfAnother(action: string): boolean {
  return /^[a-z0-9-]+:/i.test(action) && !/^ecr:/i.test(action) && !isStandIn(action);
}

function lower(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function refused(at: Path, what: string, help: string): Finding {
  return {
    at,
    message: `${what}; ECR refuses it as an invalid policy.`,
    help,
  };
}

/** What policies say, sorted by code. */
export const POLICIES: readonly Rule[] = [
  publicOn("registryPolicy"),
  publicOn("repositoryPolicy"),
  shapeOn("registryPolicy"),
  shapeOn("repositoryPolicy"),
];
