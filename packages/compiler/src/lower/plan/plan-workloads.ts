import type {
  ContainerProps,
  LoadBalancerProps,
  Repository,
  RepositoryProps,
  Route,
  Service,
  ServiceProps,
  Sidecar,
  SidecarProps,
} from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { conformed, NamedPlans } from "./named-plans.ts";
import { labelled, noun, reportAt, type Noun } from "./noun.ts";
import type { LoadBalancerPlan, RepositoryPlan, RoutePlan, SidecarPlan, WorkloadPlan } from "./plan.ts";
import {
  BUILD_PROPS,
  LOAD_BALANCER_PROPS,
  REPOSITORY_PROPS,
  ROUTE_PROPS,
  SECRET_PROPS,
  SERVICE_PROPS,
  SIDECAR_PROPS,
} from "./props.ts";

/** Everything an environment is made of, checked and sorted by name. */
export interface Plans {
  readonly workloads: readonly WorkloadPlan[];
  readonly loadBalancers: readonly LoadBalancerPlan[];
  readonly repositories: readonly RepositoryPlan[];
}

/** Plans the workloads with the load balancers and repositories that they name, and the repositories named beside them. */
export function planWorkloads(
  lowering: Lowering,
  services: readonly Service[],
  repositories: readonly Repository[],
): Plans {
  const planner = new Planner(lowering);
  for (const repository of repositories) planner.repositories.add(repository);
  const workloads = planner.workloads(services);
  return { workloads, loadBalancers: planner.loadBalancers.all, repositories: planner.repositories.all };
}

class Planner {
  readonly repositories: NamedPlans<RepositoryProps>;
  readonly loadBalancers: NamedPlans<LoadBalancerProps>;
  readonly #lowering: Lowering;
  readonly #services: NamedPlans<ServiceProps>;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
    this.#services = new NamedPlans(lowering, { label: "services", words: "service", shape: SERVICE_PROPS });
    this.loadBalancers = new NamedPlans(lowering, {
      label: "loadBalancers",
      words: "load balancer",
      shape: LOAD_BALANCER_PROPS,
    });
    this.repositories = new NamedPlans(lowering, {
      label: "repositories",
      words: "repository",
      shape: REPOSITORY_PROPS,
    });
  }

  workloads(services: readonly Service[]): readonly WorkloadPlan[] {
    for (const service of services) this.#services.add(service);
    return this.#services.all.map((plan) => {
      checkName(this.#lowering, plan.subject, plan.name);
      this.#container(plan.props, plan.subject);
      return {
        ...plan,
        sidecars: this.#sidecars(plan.props.sidecars ?? [], plan.subject),
        routes: (plan.props.routes ?? []).map((route, index) => this.#route(route, index, plan.subject)),
        fullName: `${this.#lowering.prefix}-${plan.name}`,
      };
    });
  }

  #sidecars(sidecars: readonly Sidecar[], service: Noun): readonly SidecarPlan[] {
    return sidecars.map((sidecar) => {
      const words = `sidecar ${shown(sidecar.name)} of ${service.words}`;
      const subject = noun(sidecar, `${service.label}.${labelled("sidecars", sidecar.name)}`, words);
      const props: Partial<SidecarProps> = conformed(this.#lowering, subject, SIDECAR_PROPS, sidecar.props);
      this.#container(props, subject);
      return { name: sidecar.name, subject, props };
    });
  }

  /** Plans the repository of a container's image, and checks what the DSL values in its props were made with. */
  #container({ image, secrets }: Partial<ContainerProps>, holder: Noun): void {
    if (typeof image === "object") this.repositories.add(image.repository);
    if (typeof image === "object" && image.source === "build") {
      const subject = noun(image, `${holder.label}.image`, `the image of ${holder.words}`);
      conformed(this.#lowering, subject, BUILD_PROPS, image.props);
    }
    for (const [name, secret] of Object.entries(secrets ?? {})) {
      if (secret.name === "") reportNameless(this.#lowering, holder, name, secret.kind);
      if (secret.kind !== "secret") continue;
      const subject = noun(secret, `${holder.label}.secrets.${name}`, `secret ${shown(name)} of ${holder.words}`);
      conformed(this.#lowering, subject, SECRET_PROPS, secret.props);
    }
  }

  #route(route: Route, index: number, service: Noun): RoutePlan {
    const subject = noun(route, `${service.label}.routes[${index}]`, `route ${index + 1} of ${service.words}`);
    const props = conformed(this.#lowering, subject, ROUTE_PROPS, route.props);
    return { subject, props, loadBalancer: this.loadBalancers.add(route.loadBalancer) };
  }
}

function reportNameless(lowering: Lowering, holder: Noun, name: string, kind: string): void {
  reportAt(lowering.report, holder, ["secrets", name], {
    code: "config/property-empty",
    message: `${capitalized(holder.words)} reads ${shown(name)} from a ${kind} without a name.`,
    help: `Name the ${kind} that is there: ${kind}("prod/db").`,
  });
}

/** What stack names are made of, without the parts that a name is put between. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/** Reports a name that no CloudFormation stack can have in its own. */
export function checkName(lowering: Lowering, subject: Noun, name: string, at: Path = []): void {
  if (NAME.test(name)) return;
  reportAt(lowering.report, subject, at, {
    code: "config/name-format",
    message: `The name of ${subject.words} is part of a stack's name, which takes letters, digits and single hyphens between them.`,
    help: `Call it ${shown(suggested(name))}.`,
  });
}

function suggested(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.length === 0 ? "api" : words.join("-");
}
