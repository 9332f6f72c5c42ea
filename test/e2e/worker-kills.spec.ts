import { expect, test } from './fixtures.ts';
import { browserKillPoints, browserLivesPerPoint } from './kills/points.ts';
import { scenes } from './kills/scenes.ts';
import { Stage } from './kills/stage.ts';

test.use({ schoolOptions: { students: 12, seed: 7, rateLimit: Infinity } });

/** After this point the open tab brings the worker back by itself, which takes seconds; after the others the worker's alarm rings at once. */
const leftToTheTab = 3;

for (const scene of scenes) {
  test(`${scene.name}: the worker is killed after every store write and every answer in turn`, async ({
    ready,
    school,
    extension,
  }) => {
    test.setTimeout(60_000 + browserLivesPerPoint * 240_000);
    const wanted: readonly string[] = browserKillPoints[scene.name];
    const stage = await Stage.open(school, extension, ready);
    const { points, result } = await stage.liveOn(scene);
    expect(result.unfinished).toEqual(result.unfinished.map(() => 0));
    if (scene.inParallel) expect(points.toSorted()).toEqual(expect.arrayContaining(wanted.toSorted()));
    else expect(points).toEqual(wanted);

    let kills = 0;
    let slowest = 0;
    for (let run = 0; run < browserLivesPerPoint; run++) {
      for (let last = 1; last <= points.length; last++) {
        const comeback = last === leftToTheTab ? 'tab' : 'alarm';
        const life = await stage.liveTwice(scene, points.slice(0, last), result, comeback);
        expect(life.killed, `a worker was there to be killed after ${last}`).toBe(true);
        if (scene.inParallel) expect(points).toContain(life.points.at(-1));
        else expect(life.points).toEqual(points.slice(0, last));
        kills += 1;
        if (life.comeback === 'tab') slowest = Math.max(slowest, life.took);
      }
    }
    expect(kills).toBeGreaterThanOrEqual(wanted.length * browserLivesPerPoint);
    const back =
      slowest > 0 ? `; brought back by the open tab it was done ${Math.round(slowest)} ms later at most` : '';
    console.log(`kills: ${scene.name}: ${kills} in the browser, 0 lost, 0 doubled, 0 stuck${back}`);
  });
}
