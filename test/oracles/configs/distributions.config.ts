import { app, distribution, loadBalancer, service, type Workload } from "ecs-dsl";

function shop(name: string): readonly Workload[] {
  const hostedZone = "Z0123456789ABCDEFGHIJ";
  const POLICY = "11111111-2222-4333-8444-555555555555";

  const edge = loadBalancer("edge", { originSecretVersion: 2, domainName: `origin.${name}.example.com`, hostedZone });
  const plain = loadBalancer("plain");
  const inner = loadBalancer("inner", { internal: true });
  const office = loadBalancer("office", { allowFrom: ["203.0.113.0/24"] });

  const site = distribution("site", {
    origin: edge,
    domainName: [`${name}.example.com`, { name: `*.${name}.example.org`, hostedZone: "Z9876543210ABCDEFGHIJ" }],
    hostedZone,
    behaviors: {
      "/static/*": { origin: "shop-assets", cache: "optimized", responseHeadersPolicy: POLICY },
      "/releases/*": {
        origin: { bucket: "shop-releases", region: "eu-west-1", path: "/42" },
        allowedMethods: "GET_HEAD_OPTIONS",
      },
      "/api/*": { origin: inner, cache: POLICY, originRequestPolicy: POLICY },
      "/office/*": { origin: office, viewerProtocolPolicy: "https-only", compress: false },
      "*.html": { origin: plain, cache: "optimized", originRequestPolicy: "AllViewerExceptHostHeader" },
    },
    defaultBehavior: { viewerProtocolPolicy: "allow-all" },
    priceClass: "PriceClass_200",
    webAcl: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/3f5e4c2a-0000-4000-8000-000000000000",
    accessLogs: { bucket: "shop-logs", prefix: "cdn/" },
    httpVersion: "http2",
    defaultRootObject: "index.html",
    minimumProtocolVersion: "TLSv1.2_2025",
    tags: { team: "web" },
    overrides: {
      CustomErrorResponses: [
        { ErrorCode: 404, ResponseCode: 200, ResponsePagePath: "/index.html", ErrorCachingMinTTL: 5 },
      ],
      Restrictions: { GeoRestriction: { RestrictionType: "whitelist", Locations: ["DE", "FR"] } },
    },
  });

  const given = distribution("given", {
    origin: "shop-assets",
    domainName: `static.${name}.example.com`,
    certificate: "arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000",
    ipv6: false,
  });

  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: "public.ecr.aws/docker/library/nginx:1.27.3",
    ports: { http: 80 },
    environment: { SITE: site.url(), GIVEN: given.url(), GIVEN_ARN: given.arn() },
    routes: { http: [edge.route({ path: "/a" }), plain.route(), inner.route(), office.route()] },
  });

  return [api];
}

export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "eu-central-1" },
    production: { account: "123456789012", region: "us-east-1" },
  },
  define: ({ name }) => ({ workloads: shop(name) }),
});
