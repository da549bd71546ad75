import { app, repository, service } from "ecs-dsl";

const images = repository("shop/api");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.digest("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
});

export default app("shop", { workloads: [api] });
