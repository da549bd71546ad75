import { service, serviceConnect, type ServiceConnectProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const api = service("api", {
  ...base,
  ports: {
    http: { containerPort: 8080, appProtocol: "http", timeout: { perRequestTimeoutSeconds: 60 } },
    tcp: 9000,
  },
});
const web = service("web", { ...base, environment: { A: api.url("http"), B: api.address("tcp") } });
const certificateAuthority = "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1a2b3c4d-1a2b";

function lowered(props: ServiceConnectProps) {
  const shop = lowerShop({ discovery: serviceConnect(props), workloads: [api, web] });
  expect(codesOf(shop)).toEqual([]);
  return shop;
}

function configuration(props: ServiceConnectProps, name = "api"): unknown {
  const document = documentOf(lowered(props), "service", name);
  return typeof document === "object" && document !== null ? Reflect.get(document, "serviceConnectConfiguration") : {};
}

describe("Service Connect", () => {
  it("waits as long as the port says, and otherwise as all do", () => {
    const timeout = { idleTimeoutSeconds: 0, perRequestTimeoutSeconds: 5 };
    expect(configuration({ timeout })).toMatchObject({
      services: [
        { portName: "http", timeout: { idleTimeoutSeconds: 0, perRequestTimeoutSeconds: 60 } },
        { portName: "tcp", timeout: { idleTimeoutSeconds: 0 } },
      ],
    });
    expect(configuration({})).toMatchObject({ services: [{ timeout: { perRequestTimeoutSeconds: 60 } }, {}] });
    expect(configuration({})).not.toHaveProperty("services.1.timeout");
  });

  it("joins a namespace that exists", () => {
    expect(configuration({ namespace: "internal" }, "web")).toEqual({ enabled: true, namespace: "internal" });
  });

  it("writes access logs where requests arrive, beside the lines of the service", () => {
    expect(configuration({ accessLogs: "TEXT" })).toMatchObject({
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/ecs/shop/production/api",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "service-connect",
        },
      },
      accessLogConfiguration: { format: "TEXT", includeQueryParameters: "DISABLED" },
    });
    expect(configuration({ accessLogs: { format: "JSON", includeQueryParameters: true } })).toMatchObject({
      accessLogConfiguration: { format: "JSON", includeQueryParameters: "ENABLED" },
    });
    expect(configuration({ accessLogs: "TEXT" }, "web")).not.toHaveProperty("accessLogConfiguration");
  });

  it("encrypts by a role of the server's stack", () => {
    const shop = lowered({ tls: { certificateAuthority, kmsKey: "alias/shop" } });
    expect(propertiesOf(shop, "shop-production-api", "Service")).toMatchObject({
      ServiceConnectConfiguration: {
        Services: [
          {
            Tls: {
              IssuerCertificateAuthority: { AwsPcaAuthorityArn: certificateAuthority },
              KmsKey: "alias/shop",
              RoleArn: { "Fn::GetAtt": ["InfrastructureRole", "Arn"] },
            },
          },
          { PortName: "tcp" },
        ],
      },
    });
    expect(propertiesOf(shop, "shop-production-api", "InfrastructureRole")).toMatchObject({
      ManagedPolicyArns: [
        {
          "Fn::Sub":
            "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity",
        },
      ],
      Policies: [
        {
          PolicyName: "tls-keys",
          PolicyDocument: {
            Statement: [
              {
                Action: [
                  "kms:Decrypt",
                  "kms:DescribeKey",
                  "kms:Encrypt",
                  "kms:GenerateDataKey",
                  "kms:GenerateDataKeyPair",
                ],
                Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/shop" } },
              },
            ],
          },
        },
      ],
    });
    expect(propertiesOf(shop, "shop-production-web", "InfrastructureRole")).toBeUndefined();
  });

  it("encrypts by a role that exists", () => {
    const role = "arn:aws:iam::123456789012:role/ecs-tls";
    const shop = lowered({ tls: { certificateAuthority, role } });
    expect(documentOf(shop, "service", "api")).toHaveProperty(
      "serviceConnectConfiguration.services.0.tls.roleArn",
      role,
    );
    expect(propertiesOf(shop, "shop-production-api", "InfrastructureRole")).toBeUndefined();
  });
});
