package io.github.jiandu.fourchecks;

/**
 * A line of the catalogue (PKG-06).
 *
 * @param order 顺序号, as written
 * @param number 档号
 * @param creator 责任者
 * @param title 题名
 * @param date 日期
 * @param secrecy 密级
 * @param place 电子档案名称
 */
record Entry(String order, String number, String creator, String title, String date, String secrecy, String place) {}
