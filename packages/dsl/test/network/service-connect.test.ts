import { expect, it } from "vitest";
import { service, serviceConnect } from "../../src/index.ts";

const certificateAuthority =
  "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f";

it("has its settings as given, and none without", () => {
  const props = { tls: { certificateAuthority }, accessLogs: "JSON" } as const;
  expect(serviceConnect(props)).toEqual({ kind: "discovery", by: "serviceConnect", props });
  expect(serviceConnect().props).toEqual({});
  // @ts-expect-error Type '"XML"' is not assignable to type '"JSON" | "TEXT" | ServiceConnectAccessLogs | undefined'.
  serviceConnect({ accessLogs: "XML" });
  // @ts-expect-error Property 'certificateAuthority' is missing in type '{}' but required in type 'ServiceConnectTls'.
  serviceConnect({ tls: {} });
});

it("waits as long as a port says", () => {
  const timeout = { idleTimeoutSeconds: 30, perRequestTimeoutSeconds: 60 };
  const port = { containerPort: 8080, appProtocol: "http", timeout } as const;
  const api = service("api", { cpu: 256, memory: 512, image: "api:1.0", ports: { http: port } });
  expect(api.props.ports).toEqual({ http: port });
  // @ts-expect-error Object literal may only specify known properties, and 'seconds' does not exist in type 'Timeout'.
  serviceConnect({ timeout: { seconds: 3 } });
});
