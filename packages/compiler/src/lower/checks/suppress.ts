import { applySuppressions, formatPath, type Suppression } from "@ecs-dsl/validators";
import { isConfigCode, type LoweredFinding } from "../../model/lowered-finding.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import type { NetworkLoadBalancerPlan, NewNetworkLoadBalancerPlan } from "../plan/network-load-balancer-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";

/** A noun that accepts findings about itself and about its parts. */
interface Holder {
  readonly subject: Noun;
  /** As the noun lists them. */
  readonly written: readonly Suppression[];
  /** Those of them that are applied here. */
  readonly suppress: readonly Suppression[];
}

/** The findings that no noun accepts, and what is wrong with the suppressions that are about the app itself. */
export function suppressed(app: AppPlan, findings: readonly LoweredFinding[]): readonly LoweredFinding[] {
  return holdersOf(app).reduce<readonly LoweredFinding[]>((left, holder) => suppressedBy(holder, left), findings);
}

function holdersOf({
  workloads,
  repositories,
  resources,
  cluster,
  loadBalancers,
  networkLoadBalancers,
  capacities,
  managed,
}: AppPlan): readonly Holder[] {
  const documented = [...workloads, ...repositories, cluster];
  return [
    ...documented.map(holder).map(aboutConfig),
    // No document carries these, so none takes their other suppressions.
    ...[...loadBalancers, ...networkLoadBalancers.filter(isNew), ...resources, ...capacities, ...managed].map(holder),
  ];
}

function isNew(balancer: NetworkLoadBalancerPlan): balancer is NewNetworkLoadBalancerPlan {
  return balancer.source === "new";
}

/** The other suppressions of the noun go with its documents. */
function aboutConfig(each: Holder): Holder {
  return { ...each, suppress: each.suppress.filter(({ code }) => isConfigCode(code)) };
}

interface Suppressing {
  readonly subject: Noun;
  readonly props: { readonly suppress?: readonly Suppression[] };
}

function holder({ subject, props: { suppress = [] } }: Suppressing): Holder {
  return { subject, written: suppress, suppress };
}

function suppressedBy(
  { subject, written, suppress }: Holder,
  findings: readonly LoweredFinding[],
): readonly LoweredFinding[] {
  if (suppress.length === 0) return findings;
  const own = findings.filter((finding) => isIn(subject, finding));
  const others = findings.filter((finding) => !isIn(subject, finding));
  const kept = applySuppressions(suppress, own, {
    place: (finding) => placeIn(subject, finding),
    fault: (fault, suppression) => ({
      ...fault,
      source: sourceOf(subject, ["suppress", written.indexOf(suppression)]),
    }),
  });
  return [...others, ...kept];
}

/** True for a finding about the noun or one of its parts: a sidecar, a route, its logging. */
function isIn({ label }: Noun, { source }: LoweredFinding): boolean {
  return source.label === label || source.label.startsWith(`${label}.`) || source.label.startsWith(`${label}[`);
}

/** Where the finding is, seen from the noun: `image`, `sidecars.proxy.image`. */
function placeIn({ label }: Noun, { source }: LoweredFinding): string {
  const part = source.label.slice(label.length).replace(/^\./, "");
  return [part, formatPath(source.path)].filter((step) => step !== "").join(".");
}
