package io.github.jiandu.crawl;

import java.io.IOException;

/** Takes answers one by one, in the order in which they were asked for. */
@FunctionalInterface
public interface AnswerSink {

    void take(Answer answer) throws IOException;
}
