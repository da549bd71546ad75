import { isRecord } from "../../read/is-record.ts";
import type { DocumentFile } from "../documents/read-documents.ts";
import { recordsIn, type Structure, textOr } from "../documents/structure.ts";
import { Call, Constant, type DraftValue, Method } from "../draft.ts";
import { askedFor } from "../documents/placeholders.ts";
import { filled } from "../reading/filled.ts";
import { ruleConditions } from "./rule-conditions.ts";
import { targetGroupProps } from "./target-group-props.ts";

type Resources = Readonly<Record<string, Structure>>;

const ELB = "AWS::ElasticLoadBalancingV2::";

/** The load balancers of a template, and the ways from them to services. */
export class LoadBalancers {
  readonly #resources: Resources;
  readonly #ledger: DocumentFile["ledger"];
  readonly #made = new Map<string, Constant>();

  constructor(resources: Resources, { ledger }: Pick<DocumentFile, "ledger">) {
    this.#resources = resources;
    this.#ledger = ledger;
  }

  /** The route by which requests get to the target group; undefined where the template does not make it and its load balancer. */
  routeTo(targetGroup: string): Method | undefined {
    const group = this.#referred(targetGroup, "TargetGroup");
    if (group === undefined) return undefined;
    const rule = this.#find("ListenerRule", (properties) => forwardsTo(properties["Actions"], group.id));
    const listener =
      rule === undefined
        ? this.#find("Listener", (properties) => forwardsTo(properties["DefaultActions"], group.id))
        : this.#referred(textOr(rule.properties["ListenerArn"], ""), "Listener");
    const balancer = listener && this.#referred(textOr(listener.properties["LoadBalancerArn"], ""), "LoadBalancer");
    if (
      listener === undefined ||
      balancer === undefined ||
      (balancer.properties["Type"] ?? "application") !== "application"
    )
      return undefined;
    for (const each of [group, rule, listener, balancer])
      if (each !== undefined) this.#ledger.approximated(["Resources", each.id], MADE);
    const props = filled({ ...ruleConditions(rule?.properties), ...targetGroupProps(group.properties) });
    return new Method(this.#constant(balancer), "route", props === undefined ? [] : [props]);
  }

  #constant({ id, properties }: Found): Constant {
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const certificate = this.#certificateOf(id);
    const props = {
      ...(certificate === undefined ? {} : { certificate }),
      ...(properties["Scheme"] === "internal" ? { internal: true } : {}),
    };
    const name = nameOf(id);
    const made = new Constant(name, new Call("loadBalancer", Object.keys(props).length === 0 ? [name] : [name, props]));
    this.#made.set(id, made);
    return made;
  }

  #certificateOf(balancer: string): DraftValue | undefined {
    const listener = this.#find(
      "Listener",
      (properties) =>
        properties["Certificates"] !== undefined && idIn(textOr(properties["LoadBalancerArn"], "")) === balancer,
    );
    const arn = recordsIn(listener?.properties["Certificates"])[0]?.["CertificateArn"];
    if (typeof arn !== "string") return undefined;
    return arn.startsWith("arn:") ? arn : askedFor(arn, "Certificate");
  }

  #find(type: string, is: (properties: Structure) => boolean): Found | undefined {
    return Object.entries(this.#resources).flatMap(([id, resource]) => {
      const properties = propertiesOf(resource, type);
      return properties !== undefined && is(properties) ? [{ id, properties }] : [];
    })[0];
  }

  #referred(reference: string, type: string): Found | undefined {
    const id = idIn(reference);
    const resource = id !== undefined && Object.hasOwn(this.#resources, id) ? this.#resources[id] : undefined;
    const properties = propertiesOf(resource, type);
    return id === undefined || properties === undefined ? undefined : { id, properties };
  }
}

interface Found {
  readonly id: string;
  readonly properties: Structure;
}

const MADE = "The app makes one of its own: `loadBalancer(…)`, and a route of the service.";

function propertiesOf(resource: Structure | undefined, type: string): Structure | undefined {
  const properties = resource?.["Type"] === `${ELB}${type}` ? resource["Properties"] : undefined;
  return isRecord(properties) ? properties : undefined;
}

/** The logical id that a text refers to. */
function idIn(reference: string): string | undefined {
  return /^\{\{ cfn_ref `(\w+)[^`]*` \}\}$/.exec(reference)?.[1];
}

function forwardsTo(actions: unknown, group: string): boolean {
  return recordsIn(actions).some((action) => {
    const forward = isRecord(action["ForwardConfig"]) ? recordsIn(action["ForwardConfig"]["TargetGroups"]) : [];
    return [action, ...forward].some((each) => idIn(textOr(each["TargetGroupArn"], "")) === group);
  });
}

/** The logical id as a name, without what CDK adds. */
function nameOf(id: string): string {
  const words = id.replace(/[0-9A-F]{8}$/, "").replaceAll(/([a-z\d])([A-Z])/g, "$1-$2");
  const name = words.toLowerCase().replace(/-?(?:load-?balancer|alb|lb)$/, "");
  return name === "" ? "edge" : name.slice(0, 20);
}
