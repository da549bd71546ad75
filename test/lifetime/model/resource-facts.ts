import { loadAwsServiceSpec } from "@aws-cdk/aws-service-spec";

const specification = await loadAwsServiceSpec();

type Properties = ReturnType<typeof found>[number]["properties"];

/** What AWS's specification says of a type of resource. */
export interface ResourceFacts {
  /** Paths of properties (`Scheme`, `AutoScalingGroupProvider.AutoScalingGroupArn`) whose change replaces. */
  readonly replaces: readonly string[];
  /** The property with the physical name that a template can give. */
  readonly name: string | undefined;
  /** The attribute that is the same as `Ref`. */
  readonly ref: string | undefined;
}

/** Where the specification is stale: both change in place since 2025. */
const IN_PLACE: Readonly<Record<string, readonly string[]>> = {
  "AWS::ECS::Service": ["DeploymentController", "LaunchType"],
};
/** Where the specification does not say what `Ref` is. */
const REFS: Readonly<Record<string, string>> = { "AWS::EC2::SecurityGroup": "GroupId" };

/** What several may have the name of: a name in DNS has a record of each type. */
const SHARED_NAMES = new Set(["AWS::Route53::RecordSet"]);

const known = new Map<string, ResourceFacts | undefined>();

/** Undefined for a type that the specification does not have. */
export function factsOf(type: string): ResourceFacts | undefined {
  if (!known.has(type)) known.set(type, read(type));
  return known.get(type);
}

function read(type: string): ResourceFacts | undefined {
  const resource = found(type)[0];
  if (resource === undefined) return undefined;
  const { primaryIdentifier = [], cfnRefIdentifier = primaryIdentifier } = resource;
  const [ref, ...more] = cfnRefIdentifier;
  const replaces = [...replacing(resource.properties)].filter((path) => IN_PLACE[type]?.includes(path) !== true);
  return {
    replaces,
    name: SHARED_NAMES.has(type) ? undefined : replaces.find((path) => isName(path, type)),
    ref: REFS[type] ?? (more.length === 0 ? ref : undefined),
  };
}

function found(type: string) {
  return specification.lookup("resource", "cloudFormationType", "equals", type);
}

/** `LogGroupName` of a LogGroup, `GroupName` of a SecurityGroup, `Name` of a TargetGroup. */
function isName(path: string, type: string): boolean {
  return path === "Name" || (/^\w+Name$/.test(path) && type.endsWith(path.slice(0, -"Name".length)));
}

/** Nested properties count too: the specification marks them in their own type. */
function* replacing(properties: Properties, at = "", depth = 0): Generator<string> {
  for (const [name, { causesReplacement, type }] of Object.entries(properties)) {
    if (causesReplacement === "yes") yield at + name;
    else if (type.type === "ref" && depth < 3) {
      yield* replacing(specification.get("typeDefinition", type.reference).properties, `${at}${name}.`, depth + 1);
    }
  }
}
