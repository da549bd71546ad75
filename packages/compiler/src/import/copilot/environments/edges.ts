import { one } from "../../reading/filled.ts";
import { Call, Constant, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Constants } from "../../weaving/constants.ts";
import { aliasesOf } from "../features/http.ts";
import type { CopilotWorkload } from "../workload.ts";

/** The load balancers of an environment, which its workloads share. */
export interface Edges {
  readonly public: () => Constant;
  readonly internal: () => Constant;
  /** The certificates of the public one. */
  readonly certificate: () => DraftValue | undefined;
  /** CloudFront before the public one, where the environment has it. */
  readonly distribution: () => Constant | undefined;
}

export function edgesOf(
  environment: Given | undefined,
  workloads: readonly Omit<CopilotWorkload, "addons">[],
  constants: Constants,
): Edges {
  const http = environment?.member("http");
  const certificate = () => one(http?.member("public")?.member("certificates")?.texts() ?? []);
  const cdn = environment?.member("cdn");
  const hasCdn = cdn !== undefined && (cdn.isMap || cdn.boolean() === true);
  const front = (): Constant =>
    constants.of("load-balancer:public", () => {
      // A distribution before it has the names instead.
      const names =
        hasCdn && cdn.member("certificate") !== undefined ? [] : namesOf(workloads, "Load Balanced Web Service");
      const props = publicProps(http?.member("public"), names, certificate());
      return new Constant("edge", callOf("loadBalancer", "edge", props));
    });
  return {
    certificate,
    public: front,
    internal: () =>
      constants.of("load-balancer:internal", () => {
        const names = namesOf(workloads, "Backend Service");
        const props = { ...internalProps(http?.member("private"), names), internal: true };
        return new Constant("internal", callOf("loadBalancer", "internal", props));
      }),
    distribution: () =>
      hasCdn && constants.get("load-balancer:public") !== undefined
        ? constants.of("distribution:cdn", () =>
            distributionOf(cdn, namesOf(workloads, "Load Balanced Web Service"), front()),
          )
        : undefined,
  };
}

function callOf(callee: string, name: string, props: Members): Call {
  return new Call(callee, Object.values(props).every((value) => value === undefined) ? [name] : [name, props]);
}

/** The names in DNS that the services of that type have, each once. */
function namesOf(workloads: readonly Omit<CopilotWorkload, "addons">[], type: string): readonly string[] {
  const all = workloads.flatMap((workload) => {
    if (workload.type !== type) return [];
    const http = workload.manifest.member("http");
    return [http, ...(http?.member("additional_rules")?.items() ?? [])].flatMap(
      (rule) => aliasesOf(rule?.member("alias")) ?? [],
    );
  });
  return [...new Set(all.map(({ name }) => name))];
}

function publicProps(given: Given | undefined, names: readonly string[], certificate: DraftValue | undefined): Members {
  const ingress = given?.member("ingress");
  const cdnOnly =
    ingress?.member("cdn") ?? given?.member("security_groups")?.member("ingress")?.member("restrict_to")?.member("cdn");
  if (cdnOnly?.boolean() === true)
    cdnOnly.approximated("A public load balancer behind a distribution lets in CloudFront alone.");
  const allowFrom = ingress?.member("source_ips")?.texts();
  return {
    domainName: one(names),
    certificate,
    sslPolicy: given?.member("ssl_policy")?.text(),
    allowFrom: allowFrom === undefined || allowFrom.length === 0 ? undefined : allowFrom,
    accessLogs: logsOf(given?.member("access_logs")),
  };
}

function logsOf(given: Given | undefined): Members | undefined {
  if (given === undefined) return undefined;
  const bucket = given.member("bucket_name")?.text();
  if (bucket !== undefined) return { bucket, prefix: given.member("prefix")?.text() };
  if (!given.isMap && given.boolean() === false) return undefined;
  return given.leftOut(
    "Copilot makes the bucket: make one whose policy lets load balancers write, and name it in `accessLogs`.",
  );
}

function internalProps(given: Given | undefined, names: readonly string[]): Members {
  given?.member("subnets")?.leftOut("An internal load balancer stands in the private subnets of the network.");
  const fromVpc =
    given?.member("ingress")?.member("vpc") ?? given?.member("security_groups")?.member("ingress")?.member("from_vpc");
  fromVpc?.boolean();
  return {
    domainName: one(names),
    certificate: one(given?.member("certificates")?.texts() ?? []),
    sslPolicy: given?.member("ssl_policy")?.text(),
  };
}

function distributionOf(cdn: Given, names: readonly string[], origin: Constant): Constant {
  const certificate = cdn.member("certificate")?.text();
  cdn
    .member("terminate_tls")
    ?.approximated("CloudFront speaks to the load balancer by HTTPS where that has a certificate.");
  const domainName = certificate === undefined ? undefined : one(names);
  const behaviors = assetsOf(cdn.member("static_assets"));
  return new Constant("cdn", new Call("distribution", ["cdn", { origin, domainName, certificate, behaviors }]));
}

function assetsOf(assets: Given | undefined): Members | undefined {
  if (assets === undefined) return undefined;
  const [location, path] = [assets.member("location")?.text(), assets.member("path")?.text()];
  assets.member("alias")?.leftOut("Name it in `domainName` of the distribution.");
  const [, bucket, region] =
    /^([^./]+(?:\.[^./]+)*?)\.s3(?:[.-]([a-z0-9-]+))?\.amazonaws\.com$/.exec(location ?? "") ?? [];
  if (bucket === undefined || path === undefined) return assets.leftOut("It does not name a bucket of S3 and a path.");
  return { [path.startsWith("/") ? path : `/${path}`]: { origin: region === undefined ? bucket : { bucket, region } } };
}
