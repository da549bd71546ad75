import { app, repository, service } from "ecs-dsl";

const images = repository("shop/api", {
  lifecycle: [{ tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 10, action: { type: "expire" } }],
});

const api = service("api", { cpu: 256, memory: 512, image: images.tag("1.27.3") });

export default app("shop", { workloads: [api], repositories: [images] });
