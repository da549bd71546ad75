import { placed } from "../call-site.ts";
import { held } from "../held.ts";

/** What starts a workflow, beside the button that starts each. */
export interface WorkflowTrigger {
  /**
   * Pushes to these branches, by name or by pattern.
   * @default none
   * @example "main"
   */
  readonly branch?: string | readonly string[];
  /**
   * Pushes of tags of these names, or that a pattern fits.
   * @default none
   * @example "v*"
   */
  readonly tag?: string | readonly string[];
}

/** How GitHub Actions deploys an app. The type parameter is the names of environments. */
export interface GitHubActionsProps<Name extends string = string> {
  /**
   * The role that the workflow of each environment has, by OIDC: ARNs. Its trust policy says which repository and which environment
   * may have it, as `repo:example/shop:environment:production`.
   * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
   */
  readonly role: { readonly [K in Name]: string };
  /**
   * What starts the deployment of each environment that has a workflow; `{}` for nothing but a person.
   * @example { staging: { branch: "main" }, production: { tag: "v*" } }
   */
  readonly on: { readonly [K in NoInfer<Name>]: WorkflowTrigger };
  /**
   * The environment whose images another one takes, by their digests: nothing is built there. Where each has a registry of its
   * own, in another account or region, the first replicates them (`registry({ replication })`), or the workflow copies them. Where that
   * environment emits task definitions alone, they are those of the revisions that its services have, which its role reads.
   * @default none: an environment builds what its registry does not have
   * @example { production: "staging" }
   */
  readonly promote?: { readonly [K in NoInfer<Name>]?: NoInfer<Name> };
  /**
   * What installs the config's packages.
   * @default "npm ci"
   */
  readonly install?: string;
  /**
   * The version of Node.js.
   * @default "22"
   */
  readonly nodeVersion?: string;
  /**
   * The runner.
   * @default "ubuntu-24.04-arm" where every image is built for Arm; otherwise "ubuntu-latest"
   */
  readonly runsOn?: string;
}

/** Workflows of GitHub Actions. Made by {@link gitHubActions}. */
export interface GitHubActions<out Name extends string = string> {
  readonly kind: "github-actions";
  /** The settings, as given. */
  readonly props: GitHubActionsProps;
  /**
   * In types only: the environments that it names.
   * @default none: no value has it
   */
  readonly environments?: readonly Name[];
}

/**
 * Workflows of GitHub Actions that deploy environments of the app, a file for each: `.github/workflows/deploy-<app>-<environment>.yml`
 * at the root of the repository. They check that the output is what the config compiles to, take the role, and run `deploy.sh`, in an
 * environment of GitHub of the same name, whose protection rules say who approves.
 *
 * @example
 * workflows: [
 *   gitHubActions({
 *     role: { staging: "arn:aws:iam::123456789012:role/deploy", production: "arn:aws:iam::210987654321:role/deploy" },
 *     on: { staging: { branch: "main" }, production: { tag: "v*" } },
 *     promote: { production: "staging" },
 *   }),
 * ]
 * @see https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
 */
export function gitHubActions<const Name extends string>(props: GitHubActionsProps<Name>): GitHubActions<Name>;
export function gitHubActions(props: GitHubActionsProps): GitHubActions {
  return placed({ kind: "github-actions", props: held(props) }, gitHubActions);
}
