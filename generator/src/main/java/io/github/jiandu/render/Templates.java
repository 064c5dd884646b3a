package io.github.jiandu.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.theme.Theme;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;

/** The templates of a theme, ready to be filled. Safe for use by many threads. */
final class Templates {

    private static final Version VERSION = Configuration.VERSION_2_3_34;

    /** Shows {@link Html} as it is; everything else is plain data and is escaped. */
    private static final class Wrapper extends DefaultObjectWrapper {
        Wrapper() {
            super(VERSION);
            writeProtect();
        }

        @Override
        protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
            return value instanceof Html html
                    ? HTMLOutputFormat.INSTANCE.fromMarkup(html.markup())
                    : super.handleUnknownType(value);
        }
    }

    static {
        // Problems go to the diagnostics; FreeMarker's own log would say them again on the console.
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    private final Configuration configuration = new Configuration(VERSION);
    private final Theme theme;
    private final Diagnostics diagnostics;

    Templates(Theme theme, Diagnostics diagnostics) {
        this.theme = theme;
        this.diagnostics = diagnostics;
        StringTemplateLoader loader = new StringTemplateLoader();
        theme.templates().forEach((name, template) -> loader.putTemplate(name, template.text()));
        theme.templates().values().stream()
                .filter(Theme.Template::own)
                .forEach(template -> Clock.refuse(template, diagnostics));
        configuration.setTemplateLoader(loader);
        configuration.setObjectWrapper(new Wrapper());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    /** The filled template; empty after reporting what is wrong with it. */
    Optional<String> fill(String name, Map<String, Object> values) {
        StringWriter out = new StringWriter(8192);
        try {
            Template template = configuration.getTemplate(name);
            template.process(values, out);
            return Optional.of(out.toString());
        } catch (TemplateNotFoundException e) {
            diagnostics.report(Code.THEME_TEMPLATE_MISSING, Location.ofFile("theme/templates/" + name), name);
        } catch (ParseException e) {
            reportSyntax(e);
        } catch (InvalidReferenceException e) {
            diagnostics.report(
                    Code.THEME_NO_VALUE, at(e, name), Objects.requireNonNullElse(e.getBlamedExpressionString(), "?"));
        } catch (TemplateException e) {
            Optional<ParseException> syntax = cause(e, ParseException.class);
            Optional<TemplateNotFoundException> missing = cause(e, TemplateNotFoundException.class);
            if (syntax.isPresent()) {
                // What a template imports has its own place, however deep it lies.
                reportSyntax(syntax.get());
            } else if (missing.isPresent()) {
                diagnostics.report(
                        Code.THEME_TEMPLATE_MISSING, at(e, name), missing.get().getTemplateName());
            } else {
                diagnostics.report(Code.THEME_FAILED, at(e, name), firstLines(e.getMessageWithoutStackTop()));
            }
        } catch (StackOverflowError e) {
            diagnostics.report(Code.THEME_ENDLESS, Location.ofFile(fileOf(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private void reportSyntax(ParseException e) {
        diagnostics.report(
                Code.THEME_SYNTAX,
                at(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEndColumnNumber()),
                firstLines(e.getEditorMessage()));
    }

    private Location at(TemplateException e, String name) {
        String file = e.getTemplateSourceName();
        return at(
                file == null ? name : file,
                Objects.requireNonNullElse(e.getLineNumber(), 1),
                Objects.requireNonNullElse(e.getColumnNumber(), 1),
                Objects.requireNonNullElse(e.getEndColumnNumber(), 1));
    }

    private Location at(String name, int line, int col, int endCol) {
        return Location.of(fileOf(name), Math.max(1, line), Math.max(1, col), Math.max(1, endCol - col + 1));
    }

    private String fileOf(String name) {
        Theme.Template template = theme.templates().get(name);
        return template == null ? name : template.file();
    }

    /** FreeMarker's messages go on with tips for programmers; the first paragraph says what is wrong. */
    private static String firstLines(String message) {
        int end = message.indexOf("\n\n");
        int bar = message.indexOf("\n----");
        int cut = end < 0 ? bar : bar < 0 ? end : Math.min(end, bar);
        return (cut < 0 ? message : message.substring(0, cut))
                .replaceAll("\\s*\\n\\s*", " ")
                .replaceAll("\\s*\\[in template .*?]| Help \\(latest version\\).*|, but was expecting .*", "")
                .strip();
    }
}
