import { loadAwsServiceSpec } from "@aws-cdk/aws-service-spec";
import { type DocumentKind, KINDS, type Shape, SHAPES, type StructShape } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { cloudFormationName } from "../../src/cloudformation/spelling.ts";

const spec = await loadAwsServiceSpec();

type Properties = ReturnType<typeof resourceNamed>["properties"];
type PropertyType = Properties[string]["type"];
interface Differences {
  readonly apiOnly: string[];
  readonly templateOnly: string[];
}

function resourceNamed(type: string) {
  return spec.lookup("resource", "cloudFormationType", "equals", type).only();
}

/** Paths that only one side has, each in its own side's spelling. */
function differences(kind: DocumentKind): Differences {
  const found: Differences = { apiOnly: [], templateOnly: [] };
  compareMembers(SHAPES[kind], resourceNamed(KINDS[kind].resource?.type ?? "").properties, "", found);
  return found;
}

function compareMembers(struct: StructShape, properties: Properties, at: string, found: Differences): void {
  const members = new Map(
    Object.entries(struct.members).map(([name, shape]) => [cloudFormationName(struct, name), shape]),
  );
  found.templateOnly.push(
    ...Object.keys(properties)
      .filter((name) => !members.has(name))
      .map((name) => at + name),
  );
  for (const [name, shape] of members) {
    const property = properties[name];
    if (property === undefined) found.apiOnly.push(at + name);
    else compare(shape, property.type, at + name, found);
  }
}

function compare(shape: Shape, type: PropertyType, at: string, found: Differences): void {
  if (type.type === "union") type.types.forEach((each) => compare(shape, each, at, found));
  else if (shape.type === "list" && type.type === "array") compare(shape.of, type.element, `${at}[]`, found);
  else if (shape.type === "struct" && type.type === "ref") {
    compareMembers(shape, spec.get("typeDefinition", type.reference).properties, `${at}.`, found);
  }
}

it("agrees with AWS's own CloudFormation specification on every name of the four types", () => {
  expect(differences("taskDefinition")).toEqual({
    apiOnly: ["ContainerDefinitions[].ResourceRequirements[].SharingStrategy"],
    templateOnly: [],
  });
  expect(differences("service")).toEqual({
    apiOnly: [
      "ClientToken",
      "ServiceConnectConfiguration.ContainerConfigurations",
      "VpcLatticeConfigurations[].AdvancedConfiguration",
      "GatewayConnectors",
    ],
    templateOnly: ["ForceNewDeployment"],
  });
  expect(differences("cluster")).toEqual({ apiOnly: [], templateOnly: [] });
  expect(differences("repository")).toEqual({
    apiOnly: ["RegistryId"],
    templateOnly: ["EmptyOnDelete", "RepositoryPolicyText", "LifecyclePolicy"],
  });
});
