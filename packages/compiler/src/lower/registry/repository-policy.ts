import type { RepositoryGrants } from "@ecs-dsl/dsl";
import type { Intrinsic } from "../../cloudformation/template.ts";
import { ACCOUNT, PARTITION, substituted } from "../resolve/place.ts";
import { PULL_ACTIONS, PUSH_ACTIONS } from "@ecs-dsl/validators/facts";
import { principalOf, type Principal } from "../resolve/principals.ts";
import { distinct } from "../workloads/grants/statement.ts";

/** A statement of a policy that belongs to a resource. */
export interface ResourceStatement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Principal: "*" | { readonly AWS: readonly (string | Intrinsic)[] } | { readonly Service: readonly string[] };
  readonly Action: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly (string | Intrinsic)[]>>>>;
}

/** The policy that lets others pull and push; undefined where nobody else may. */
export function repositoryPolicy({ pull = [], push = [] }: RepositoryGrants): object | undefined {
  const accounts = principalsOf([...pull, ...push], "account").map(({ account }) => account);
  const Statement = [
    ...statements("Pull", PULL_ACTIONS, { written: pull, accounts }),
    ...statements("Push", PUSH_ACTIONS, { written: push, accounts }),
  ];
  return Statement.length === 0 ? undefined : { Version: "2012-10-17", Statement };
}

interface Granted {
  readonly written: readonly string[];
  /** Accounts that services may act for, beside that of the repository. */
  readonly accounts: readonly string[];
}

function statements(name: string, Action: readonly string[], { written, accounts }: Granted) {
  const found: ResourceStatement[] = [];
  const AWS = awsPrincipals(written);
  const organizations = principalsOf(written, "organization").map(({ id }) => id);
  const Service = distinct(principalsOf(written, "service").map((principal) => principal.name));
  if (AWS.length > 0) found.push({ Sid: name, Effect: "Allow", Principal: { AWS }, Action });
  if (organizations.length > 0) {
    const Condition = { StringEquals: { "aws:PrincipalOrgID": distinct(organizations) } };
    found.push({ Sid: `${name}InOrganization`, Effect: "Allow", Principal: "*", Action, Condition });
  }
  if (Service.length > 0) {
    const Condition = { ArnLike: { "aws:SourceArn": sourcesIn(accounts) } };
    found.push({ Sid: `${name}ByService`, Effect: "Allow", Principal: { Service }, Action, Condition });
  }
  return found;
}

/** Accounts and identities, in the order in which they are written. */
export function awsPrincipals(written: readonly string[]): readonly (string | Intrinsic)[] {
  return distinct(
    written.flatMap((text): readonly (string | Intrinsic)[] => {
      const principal = principalOf(text);
      if (principal?.kind === "account") return [accountArn(principal.account)];
      return principal?.kind === "identity" ? [principal.arn] : [];
    }),
  );
}

function accountArn(account: string): Intrinsic {
  return substituted(["arn:", PARTITION, `:iam::${account}:root`]);
}

/** Only for what is in these accounts: no confused deputy. */
function sourcesIn(accounts: readonly string[]): readonly Intrinsic[] {
  return distinct([ACCOUNT, ...accounts]).map((account) => substituted(["arn:", PARTITION, ":*:*:", account, ":*"]));
}

function principalsOf<Kind extends Principal["kind"]>(written: readonly string[], kind: Kind) {
  return written.map(principalOf).filter((principal) => isOf(principal, kind));
}

function isOf<Kind extends Principal["kind"]>(
  principal: Principal | undefined,
  kind: Kind,
): principal is Extract<Principal, { readonly kind: Kind }> {
  return principal?.kind === kind;
}
