/**
 * Redirects as settings of web servers: nginx, Apache httpd, Tomcat, IIS (LIFE-04, URL-02). Knows neither where redirects
 * are declared nor whether a server runs.
 */
@NullMarked
package io.github.jiandu.rules;

import org.jspecify.annotations.NullMarked;
