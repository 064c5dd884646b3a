package io.github.jiandu.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void resultsKeepTheOrderOfTheValues(int threads) {
        assertThat(new Workers(threads).map(NUMBERS, n -> n * 2))
                .isEqualTo(NUMBERS.stream().map(n -> n * 2).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyValueIsVisitedOnce(int threads) {
        AtomicInteger sum = new AtomicInteger();
        new Workers(threads).each(NUMBERS, sum::addAndGet);
        assertThat(sum).hasValue(999 * 1000 / 2);
    }

    @Test
    void threadsWorkAtTheSameTime() {
        CyclicBarrier all = new CyclicBarrier(4);
        new Workers(4).each(List.of(1, 2, 3, 4), n -> {
            try {
                all.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void threadsAreAsManyAsWantedAndEndWithTheCall() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        new Workers(1).each(NUMBERS, n -> seen.add(Thread.currentThread()));
        assertThat(seen).hasSize(1).noneMatch(Thread::isAlive);
        new Workers(3).each(NUMBERS, n -> seen.add(Thread.currentThread()));
        assertThat(seen).hasSizeLessThanOrEqualTo(4).noneMatch(Thread::isAlive);
    }

    @Test
    void stacksAreDeepEnoughForRecursionOverALongLine() {
        new Workers(1).each(List.of(100_000), WorkersTest::descend);
    }

    private static int descend(int depth) {
        return depth == 0 ? 0 : 1 + descend(depth - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void exceptionsAndErrorsReachTheCaller(int threads) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Workers(threads).each(NUMBERS, n -> {
                    throw new IllegalStateException("no");
                }))
                .withMessage("no");
        assertThatThrownBy(() -> new Workers(threads).each(NUMBERS, n -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void nothingToDoIsDone() {
        assertThat(new Workers(4).map(List.of(), n -> n)).isEmpty();
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Workers(0));
    }
}
