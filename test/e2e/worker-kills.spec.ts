import { expect, test } from './fixtures.ts';
import { killPoints, livesPerPoint } from './kills/points.ts';
import { scenes } from './kills/scenes.ts';
import { Stage } from './kills/stage.ts';

test.use({ schoolOptions: { students: 12, seed: 7, rateLimit: Infinity } });

for (const scene of scenes) {
  test(`${scene.name}: the worker is killed after every store write and every answer in turn`, async ({
    ready,
    school,
    extension,
  }) => {
    test.setTimeout(livesPerPoint * 180_000);
    const stage = await Stage.open(school, extension, ready);
    const { points, result } = await stage.liveOn(scene);
    console.log(scene.name, JSON.stringify(points), JSON.stringify(result.unfinished));
    for (let last = 1; last <= points.length; last++) {
      const life = await stage.liveTwice(scene, last, result, last % 8 === 4 ? 'tab' : 'alarm');
      console.log(last, life.points.at(-1), life.killed, life.comeback, Math.round(life.took));
    }
  });
}
