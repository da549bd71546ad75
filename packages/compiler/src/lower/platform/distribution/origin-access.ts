import { ORIGIN_FACING_PREFIX_LISTS } from "@ecs-dsl/validators/facts";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Mapping, ref, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { isGuarded, letsCloudFrontIn, secretVersions } from "../../resolve/distributions.ts";
import { mainPort } from "../../resolve/listeners.ts";
import { idsOf } from "../load-balancer/ids.ts";

/** What a load balancer behind distributions has more than others. */
export interface OriginAccess {
  readonly resources: Readonly<Record<string, Resource>>;
  /** Logical ids of its further security groups. */
  readonly groups: readonly string[];
  /** The secrets that the requests of distributions carry one of, by their versions. */
  readonly secrets: readonly { readonly version: number; readonly id: string }[];
  /** Whether nobody else may connect to it. */
  readonly isGuarded: boolean;
}

/**
 * A security group of its own lets the servers of CloudFront in: their prefix list counts as 55 of the 60 rules that one has.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html. Checked 2026-11-29.
 */
export function originAccess(
  lowering: Lowering,
  plan: LoadBalancerPlan,
  vpc: Value<string>,
  appTags: Tags,
): OriginAccess {
  const ids = idsOf(plan);
  const guarded = isGuarded(plan);
  const list = letsCloudFrontIn(plan) ? undefined : prefixList(lowering);
  // Sent before it is demanded: an `allowFrom` that goes leaves no moment between.
  const secrets =
    plan.props.internal !== true
      ? secretVersions(plan).map((version) => ({ version, id: ids.originSecret(version) }))
      : [];
  const Tags = templateTags(appTags, plan.props.tags);
  return {
    resources: {
      ...(list === undefined ? {} : lettingIn(plan, list, { VpcId: vpc, Tags })),
      ...Object.fromEntries(secrets.map(({ id }) => [id, secret(plan, Tags)])),
    },
    groups: list === undefined ? [] : [ids.cloudFrontGroup],
    secrets,
    isGuarded: guarded,
  };
}

/** Of an environment whose region is not known the template looks it up. */
function prefixList({ place }: Lowering): Value<string> | undefined {
  if (place.isKnown) return ORIGIN_FACING_PREFIX_LISTS[place.region];
  return { "Fn::FindInMap": [PREFIX_LISTS, ref("AWS::Region"), "OriginFacing"] };
}

const PREFIX_LISTS = "CloudFrontPrefixLists";

/** The mappings of a template that looks prefix lists up. */
export function prefixListMappings({ place }: Lowering): Readonly<Record<string, Mapping>> {
  if (place.isKnown) return {};
  const lists = Object.entries(ORIGIN_FACING_PREFIX_LISTS).map(
    ([region, id]) => [region, { OriginFacing: id }] as const,
  );
  return { [PREFIX_LISTS]: Object.fromEntries(lists) };
}

interface Group {
  readonly VpcId: Value<string>;
  readonly Tags: ReturnType<typeof templateTags>;
}

function lettingIn(plan: LoadBalancerPlan, list: Value<string>, group: Group): Readonly<Record<string, Resource>> {
  const ids = idsOf(plan);
  const port = mainPort(plan);
  return {
    [ids.cloudFrontGroup]: resource("AWS::EC2::SecurityGroup", {
      GroupDescription: `CloudFront to load balancer ${plan.name}`.replaceAll(/[^A-Za-z0-9 ._-]/g, "-").slice(0, 255),
      ...group,
    }),
    [ids.cloudFrontIngress(port)]: resource("AWS::EC2::SecurityGroupIngress", {
      GroupId: getAtt(ids.cloudFrontGroup, "GroupId"),
      IpProtocol: "tcp",
      FromPort: port,
      ToPort: port,
      SourcePrefixListId: list,
    }),
  };
}

/** Letters and digits alone: in a rule `*` and `?` stand for others. */
function secret({ name }: LoadBalancerPlan, Tags: Group["Tags"]): Resource {
  return resource("AWS::SecretsManager::Secret", {
    Description: `Tells requests of CloudFront to load balancer ${name} from others`,
    GenerateSecretString: { PasswordLength: 48, ExcludePunctuation: true },
    Tags,
  });
}
