import { loadBalancer, service, type LoadBalancerProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

function lowered(props: LoadBalancerProps) {
  const routes = { http: loadBalancer("edge", props).route() };
  return lowerShop({
    workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })],
  });
}

function attributesOf(props: LoadBalancerProps): Readonly<Record<string, string>> {
  const properties = propertiesOf(lowered(props), "shop-production-platform", "EdgeLoadBalancer");
  const all: readonly { Key: string; Value: string }[] = Reflect.get(Object(properties), "LoadBalancerAttributes");
  expect(all.map(({ Key }) => Key)).toEqual(all.map(({ Key }) => Key).toSorted());
  return Object.fromEntries(all.map(({ Key, Value }) => [Key, Value]));
}

const DEFAULTS = {
  "access_logs.s3.enabled": "false",
  "client_keep_alive.seconds": "3600",
  "connection_logs.s3.enabled": "false",
  "deletion_protection.enabled": "false",
  "idle_timeout.timeout_seconds": "60",
  "routing.http.desync_mitigation_mode": "defensive",
  "routing.http.drop_invalid_header_fields.enabled": "true",
  "routing.http.preserve_host_header.enabled": "false",
  "routing.http.xff_header_processing.mode": "append",
  "waf.fail_open.enabled": "false",
};

it.each<[LoadBalancerProps, object]>([
  [{}, {}],
  [{ clientKeepAliveSeconds: 60 }, { "client_keep_alive.seconds": "60" }],
  [{ deletionProtection: true }, { "deletion_protection.enabled": "true" }],
  [{ desyncMitigationMode: "monitor" }, { "routing.http.desync_mitigation_mode": "monitor" }],
  [{ dropInvalidHeaderFields: false }, { "routing.http.drop_invalid_header_fields.enabled": "false" }],
  [{ idleTimeoutSeconds: 4000 }, { "idle_timeout.timeout_seconds": "4000" }],
  [{ preserveHostHeader: true }, { "routing.http.preserve_host_header.enabled": "true" }],
  [{ wafFailOpen: true }, { "waf.fail_open.enabled": "true" }],
  [{ xffHeaderProcessingMode: "remove" }, { "routing.http.xff_header_processing.mode": "remove" }],
  [
    { accessLogs: { bucket: "logs" }, connectionLogs: { bucket: "logs", prefix: "edge" } },
    {
      "access_logs.s3.bucket": "logs",
      "access_logs.s3.enabled": "true",
      "access_logs.s3.prefix": "",
      "connection_logs.s3.bucket": "logs",
      "connection_logs.s3.enabled": "true",
      "connection_logs.s3.prefix": "edge",
    },
  ],
])("names every attribute that a property says: %j", (props, changed) => {
  expect(attributesOf(props)).toEqual({ ...DEFAULTS, ...changed });
});

const ACL = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/3f5e4c2a-1234";

it("associates a web ACL, of which another takes the place", () => {
  expect(resourceOf(lowered({ webAcl: ACL }), "shop-production-platform", "EdgeWebAcl")).toEqual({
    Type: "AWS::WAFv2::WebACLAssociation",
    DeletionPolicy: "Delete",
    UpdateReplacePolicy: "Retain",
    Properties: { ResourceArn: { Ref: "EdgeLoadBalancer" }, WebACLArn: ACL },
  });
  expect(templateOf(lowered({}), "shop-production-platform").Resources).not.toHaveProperty("EdgeWebAcl");
});
