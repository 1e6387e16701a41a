/**
 * From a network of spiking neurons to its results. The packages are the stages, in the order in which data passes;
 * each stage is one pure function from an immutable value to the next, so each value can be printed, compared and kept,
 * and a change redoes only the stages behind it:
 *
 * <pre>
 *  Network.description()            populations, sources, projections, recordings        network
 *    {@literal ->} Placer.place               a circuit for each neuron                            place
 *    {@literal ->} Router.route               labels, crossbar, buses, drivers, synapses           route
 *    {@literal ->} Compiler.compile           codes and the image of the whole chip                compile
 *    {@literal ->} ExperimentProgram.of       the playback program, only what the board lacks      compile
 *    {@literal ->} Board.run                  (stadls)
 *    {@literal ->} ResultBuilder.sort         spikes and traces by the objects of the network      result
 *  Emulation.on(board).run(net, ms(0.2))  does all of it                                 run
 * </pre>
 *
 * <p>Start reading with {@link org.neckar.grenade.network.Network} and {@link org.neckar.grenade.run.Emulation}. What
 * the router did is judged by {@link org.neckar.grenade.route.RouteChecker} from the words of the chip alone.
 *
 * <p>Vocabulary: a <em>circuit</em> is one of the 512 neurons of the chip; a <em>source</em> is whatever sends spikes,
 * a circuit or an external source that the host plays; a <em>class</em> is a set of sources on one PADI bus whose
 * labels differ. Times of the user are microseconds of the chip, a thousand times faster than biology, after the start
 * marker of the run; voltages are those seen at the neuron's readout; weights are -63..63, the sign being that of the
 * row.
 *
 * <p>Threading: all values are immutable and may be shared; {@code Network} and {@code Emulation} belong to one thread
 * at a time. Errors: each stage has its own failure ({@code NetworkInvalid}, {@code PlacementFailed},
 * {@code RoutingFailed}), which names what does not fit, what it needs and what there is.
 *
 * <p>Facts: HICANN-X v3 register map, events, routing, synapse drivers, readout chain; network compiler of the field.
 */
package org.neckar.grenade;
