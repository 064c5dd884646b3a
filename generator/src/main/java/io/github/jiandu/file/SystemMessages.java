package io.github.jiandu.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the system says went wrong with a file, for people: without names of Java and without paths of ours. */
public final class SystemMessages {

    private SystemMessages() {}

    /** Whether a file or folder may not be touched. */
    public static boolean isDenied(IOException e) {
        return e instanceof AccessDeniedException || of(e).contains("Permission denied");
    }

    /** The system's own words, such as {@code Input/output error}. */
    public static String of(IOException e) {
        if (e instanceof FileSystemException system) {
            String reason = system.getReason();
            if (reason != null) {
                return reason;
            }
            if (e instanceof NoSuchFileException) {
                return "No such file or directory";
            }
            if (e instanceof AccessDeniedException) {
                return "Permission denied";
            }
            if (e instanceof FileAlreadyExistsException) {
                return "File exists";
            }
            return e instanceof DirectoryNotEmptyException ? "Directory not empty" : "Input/output error";
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? "Input/output error" : message;
    }
}
