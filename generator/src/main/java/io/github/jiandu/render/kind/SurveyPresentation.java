package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Survey;

/** Shows {@link Survey}. */
final class SurveyPresentation implements Presentation<Survey> {}
