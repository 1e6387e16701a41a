package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.StageBalance;
import org.neckar.chipmodel.exchange.ExchangeCounters;

/**
 * What happened to events between FPGA and chip since power-up.
 *
 * @param offered spikes for the chip, of the executor and of the event units
 * @param withoutLink spikes for the chip that were lost because the link was down
 * @param damaged spikes for the chip that were lost because their word was damaged
 * @param sent spikes that reached the chip
 * @param spikes spikes of the chip
 * @param samples samples of the chip
 * @param lostOnTheWay spikes and samples of the chip that were lost because the link was down or their word was damaged
 * @param spikesArrived spikes of the chip that reached the FPGA
 * @param units what the event units of the FPGA did
 */
public record LinkCounters(
        long offered,
        long withoutLink,
        long damaged,
        long sent,
        long spikes,
        long samples,
        long lostOnTheWay,
        long spikesArrived,
        ExchangeCounters units) {
    /** The books of the link and of the event units. */
    StageBalance balance(ExecutionReport report) {
        var chip = report.events();
        return StageBalance.NONE
                .stage("spikes for the chip", offered, report.spikes() + units.toChip())
                .stage("link to the chip", offered, withoutLink + damaged + sent)
                .stage("event input of the chip", sent, chip.fromFpga())
                .stage("event output of the chip", chip.toFpga(), spikes)
                .stage(
                        "samples of the chip",
                        chip.madcSamples(),
                        samples + chip.underWay().samples() + chip.lostInReset().samples())
                .stage(
                        "link from the chip",
                        spikes + samples,
                        lostOnTheWay + report.recordedEvents() + report.unrecordedEvents() + report.waitingEvents())
                .and(units.balance());
    }
}
