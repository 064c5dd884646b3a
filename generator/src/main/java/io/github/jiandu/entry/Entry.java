package io.github.jiandu.entry;

/** A page of content (内容). Its body is not held: it is read when it is needed. */
public sealed interface Entry permits Article, PolicyDocument {

    EntryHead head();

    EntryKind kind();
}
