import { app, repository, service } from "ecs-dsl";

const images = repository("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("1.4.2"),
});

export default app("shop", { workloads: [api] });
