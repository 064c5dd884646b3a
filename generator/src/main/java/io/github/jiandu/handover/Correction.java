package io.github.jiandu.handover;

import java.time.LocalDate;

/**
 * A change made to an archived file after it was archived, for instance a number masked (LIFE-17).
 *
 * @param on the day
 * @param who made it
 * @param file where it stands in the archived copy
 * @param why for instance 去除身份证号
 * @param before SHA-256 of the file before
 * @param after SHA-256 of the file after
 */
public record Correction(LocalDate on, String who, String file, String why, String before, String after) {}
