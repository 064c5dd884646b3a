package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a page of questions has; in its template {@code faq}.
 *
 * @param intro what stands before the first question
 * @param items the questions in order
 * @param outro what stands below the last answer, such as footnotes
 */
public record FaqView(Html intro, List<QuestionView> items, Html outro) {

    /**
     * A question with its answer.
     *
     * @param id what a link to it names after {@code #}
     * @param title the question
     * @param answer the answer
     */
    public record QuestionView(String id, Html title, Html answer) {}
}
