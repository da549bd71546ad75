import { app, distribution, loadBalancer, repository, resource, service, stack, text } from "ecs-dsl";

const hostedZone = "Z0123456789ABCDEFGHIJ";

// No address of it is on the internet: CloudFront has a way of its own into the network.
const edge = loadBalancer("edge", { internal: true, domainName: "origin.example.com", hostedZone });

const bucketName = "shop-assets-123456789012";

const site = distribution("site", {
  origin: edge,
  domainName: ["example.com", "www.example.com"],
  hostedZone,
  behaviors: {
    "/static/*": { origin: bucketName, cache: "optimized" },
    "/api/*": { cache: "disabled" },
  },
  priceClass: "PriceClass_100",
});

const assets = stack("assets", {
  Bucket: resource("AWS::S3::Bucket", {
    BucketName: bucketName,
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  }),
  Policy: resource("AWS::S3::BucketPolicy", {
    Bucket: bucketName,
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "cloudfront.amazonaws.com" },
          Action: "s3:GetObject",
          Resource: `arn:aws:s3:::${bucketName}/*`,
          Condition: { StringEquals: { "AWS:SourceArn": site.arn() } },
        },
      ],
    },
  }),
});

const web = service("web", {
  cpu: 256,
  memory: 512,
  image: repository("shop/web").tag("v1.4.0"),
  ports: { http: 8080 },
  environment: { PUBLIC_URL: site.url(), LOGIN_URL: text`${site.url()}/login` },
  routes: { http: edge.route({ path: "/*", healthCheck: "/health" }) },
  desiredCount: 2,
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({ workloads: [web], resources: [assets] }),
});
