import { describe, expect, it } from "vitest";
import { toYaml } from "../../../../src/emit/yaml.ts";
import { runBash } from "./run-bash.ts";

/** What a command prints; `$old` and `$new` are templates. */
function text(command: string, old: unknown, next: unknown = {}): string {
  return runBash([
    `old=$work/old new=$work/new; cat >"$old" <<'END'\n${toYaml(old)}END\ncat >"$new" <<'END'\n${toYaml(next)}END`,
    command,
  ]).out;
}

const EXPANDS = "CAPABILITY_NAMED_IAM\nCAPABILITY_AUTO_EXPAND\n";

const group = (name: string) => ({ Type: "AWS::EC2::SecurityGroup", Properties: { GroupDescription: name } });
const tasks = (protocol: object) => ({
  Type: "AWS::ECS::TaskDefinition",
  Properties: {
    ContainerDefinitions: [
      {
        Name: "api",
        PortMappings: [
          { Name: "http", ContainerPort: 80, ...protocol },
          { Name: "metrics", ContainerPort: 90, AppProtocol: "grpc" },
        ],
        Environment: [{ Name: "A", Value: "b" }],
      },
    ],
  },
});
const service = {
  Type: "AWS::ECS::Service",
  Properties: { ServiceConnectConfiguration: { Services: [{ PortName: "http", DiscoveryName: "api" }] } },
};

const policy = { Type: "AWS::IAM::Policy", Properties: { PolicyName: "shop", Roles: [{ Ref: "R0" }] } };

describe("merge_templates", () => {
  const old = {
    Description: "Old\nand long",
    Parameters: { Vpc: { Type: "String" } },
    Resources: { Rule: group("rule"), Cluster: group("old cluster") },
    Outputs: { Rule: { Value: "r" }, Cluster: { Value: "c" } },
  };
  const next = {
    Description: "New",
    Resources: { Cluster: group("new cluster"), More: group("more") },
    Outputs: { Cluster: { Value: "c2" } },
  };

  it("leaves the cluster the capacity providers that services may still use", () => {
    const cluster = (...CapacityProviders: readonly unknown[]) => ({
      Resources: {
        CapacityProviders: {
          Type: "AWS::ECS::ClusterCapacityProviderAssociations",
          Properties: {
            CapacityProviders,
            DefaultCapacityProviderStrategy: [{ CapacityProvider: "FARGATE", Weight: 1 }],
          },
        },
        Rule: { Type: "AWS::EC2::SecurityGroup", Properties: { CapacityProviders: ["OTHER"] } },
      },
    });
    const [old, now] = [cluster("FARGATE", { Ref: "Old" }, "FARGATE_SPOT"), cluster({ Ref: "New" }, "FARGATE")];
    expect(text('merge_templates "$old" "$new"', old, now)).toBe(
      toYaml(cluster({ Ref: "Old" }, "FARGATE_SPOT", { Ref: "New" }, "FARGATE")),
    );
    expect(text('merge_templates "$old" "$new"', now, now)).toBe(toYaml(now));
  });

  it("puts back what vanished, of each section, and keeps the rest as it is now", () => {
    expect(text('merge_templates "$old" "$new"', old, next)).toBe(
      toYaml({
        Description: "New",
        Resources: { ...next.Resources, Rule: old.Resources.Rule },
        Outputs: { Cluster: { Value: "c2" }, Rule: { Value: "r" } },
        Parameters: old.Parameters,
      }),
    );
  });

  it("leaves a distribution as it is until everything else is there, and a name where it leads to one", () => {
    const site = (origin: string) => ({
      Type: "AWS::CloudFront::Distribution",
      DependsOn: [`${origin}Listener443`],
      Properties: { DistributionConfig: { Enabled: true, Aliases: ["example.com"], Comment: origin } },
    });
    const record = (zone: string) => ({
      Type: "AWS::Route53::RecordSet",
      Properties: { Name: "example.com", AliasTarget: { DNSName: "x", HostedZoneId: zone } },
    });
    const [first, second] = [
      { Resources: { Site: site("Edge"), Name: record("Z2FDTNDATAQYW2"), Rule: group("a") } },
      { Resources: { Rule: group("b"), Site: site("Inner"), Name: record("Z1") } },
    ];
    const [before, after] = [first.Resources, second.Resources];
    const merge = 'merge_templates "$old" "$new"';
    expect(text(merge, first, second)).toBe(
      toYaml({ Resources: { Rule: after.Rule, Site: before.Site, Name: before.Name } }),
    );
    expect(text(merge, second, first)).toBe(
      toYaml({ Resources: { Site: after.Site, Name: before.Name, Rule: before.Rule } }),
    );
    expect(text('asked_listeners "$old"; aliases_of "$old"', first)).toBe("Site\tEdgeListener443\nexample.com\tSite\n");
  });

  it("changes nothing where nothing vanished", () => {
    expect(text('merge_templates "$new" "$old"', old, { Resources: { Rule: group("x") } })).toBe(toYaml(old));
  });
});

describe("what is read from a template", () => {
  it("is its parameters, and whether they have a default", () => {
    const template = {
      Parameters: { Image: { Type: "String" }, Yes: { Type: "Number", Default: 1 } },
      Resources: { No: group("x") },
    };
    expect(text('parameters_of "$old"', template)).toBe("Image\tno\nYes\tyes\n");
  });

  it("is its resources with their types", () => {
    expect(
      text('types_of "$old"', { Resources: { A: group("Type: none"), B: service }, Outputs: { C: { Value: "x" } } }),
    ).toBe("A\tAWS::EC2::SecurityGroup\nB\tAWS::ECS::Service\n");
  });

  it("is what stays when its stack goes, where its name is written out", () => {
    const log = (policy: string, name: unknown) => ({
      Type: "AWS::Logs::LogGroup",
      DeletionPolicy: policy,
      Properties: { LogGroupName: name },
    });
    const Resources = {
      A: log("Retain", "/a"),
      B: log("RetainExceptOnCreate", "/b"),
      C: log("Delete", "/c"),
      D: log("Retain", { "Fn::Sub": "/${AWS::Region}" }),
      E: { Properties: { LogGroupName: "/e" }, Type: "AWS::Logs::LogGroup", DeletionPolicy: "Retain" },
    };
    expect(text('retained_in "$old"', { Resources })).toBe("A\nB\nE\n");
  });

  it.each([
    ["nothing of IAM", [], ""],
    ["a role", [{ Type: "AWS::IAM::Role", Properties: { Description: "RoleName: x" } }], "CAPABILITY_IAM\n"],
    ["a policy, whose name is none of its own", [policy], "CAPABILITY_IAM\n"],
    [
      "a role with a name",
      [policy, { Type: "AWS::IAM::Role", Properties: { RoleName: "shop" } }],
      "CAPABILITY_NAMED_IAM\n",
    ],
    [
      "a profile with a name",
      [{ Type: "AWS::IAM::InstanceProfile", Properties: { InstanceProfileName: "x" } }],
      "CAPABILITY_NAMED_IAM\n",
    ],
    [
      "a role whose type stands last",
      [{ Properties: { RoleName: "shop" }, Type: "AWS::IAM::Role" }],
      "CAPABILITY_NAMED_IAM\n",
    ],
    ["a template in it", [{ Type: "AWS::CloudFormation::Stack" }], EXPANDS],
    ["a module", [{ Type: "Shop::Data::Table::MODULE" }], EXPANDS],
    ["a macro in a property", [{ Type: "X", Properties: { Tags: { "Fn::Transform": { Name: "Tags" } } } }], EXPANDS],
    ["words about macros", [{ Type: "X", Properties: { Text: "Fn::Transform: no", List: ["!Transform"] } }], ""],
  ])("is what CloudFormation wants to be told: %s", (_what, resources, capabilities) => {
    const named = { Type: "X", Properties: { RoleName: "shop", Nested: { RoleName: "shop" } } };
    const Resources = Object.fromEntries([...resources, named].map((one, index) => [`R${index}`, one]));
    expect(text('capabilities_of "$old"', { Resources })).toBe(capabilities);
  });

  it("is what CloudFormation wants to be told of macros of the whole template", () => {
    const Resources = { Roles: { Type: "AWS::Serverless::Function" } };
    expect(text('capabilities_of "$old"', { Transform: "AWS::Serverless-2016-10-31", Resources })).toBe(EXPANDS);
    const written = `cat >"$work/t" <<'END'\nResources:\n  A:\n    Type: X\n    Properties:\n      Tags: !Transform { Name: Tags }\nEND`;
    expect(runBash([written, 'capabilities_of "$work/t"']).out).toBe(EXPANDS);
  });

  it("is the protocol of each port that Service Connect offers", () => {
    expect(
      text(
        'protocols_of "$old"; protocols_of "$new"',
        { Resources: { T: tasks({ AppProtocol: "http" }), S: service } },
        { Resources: { T: tasks({}), S: service } },
      ),
    ).toBe("http\thttp\nhttp\ttcp\n");
    expect(text('protocols_of "$old"', { Resources: { T: tasks({ AppProtocol: "http" }) } })).toBe("");
  });
});
