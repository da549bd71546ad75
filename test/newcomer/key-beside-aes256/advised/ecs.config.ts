import { app, repository, service } from "ecs-dsl";

const images = repository("shop/api", { encryption: { encryptionType: "KMS", kmsKey: "alias/shop" } });
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api], repositories: [images] }),
});
