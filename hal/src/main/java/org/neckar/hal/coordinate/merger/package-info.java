/**
 * Places of the global merger matrix, the second stage of event routing of chip revision 4: inputs and outputs of one
 * or two channels each, crossings between some of them, and up to four filters per crossing.
 */
package org.neckar.hal.coordinate.merger;
