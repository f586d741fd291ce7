import type { Reporter, TestModule } from 'vitest/node';

/** Says at the end of a run which tests failed at first and passed when they were walked once more, and of what: a flake is never hidden. */
export default class WalkedTwice implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const twice = modules.flatMap((module) => [...module.children.allTests('passed')]).filter((test) => (test.diagnostic()?.retryCount ?? 0) > 0);
    console.log(`\nwalked twice: ${twice.length}`);
    for (const test of twice) {
      const { message = 'no error was kept' } = test.result().errors?.[0] ?? {};
      console.log(`  ${test.module.relativeModuleId} > ${test.fullName}\n    ${message.split('\n')[0]}`);
    }
  }
}
