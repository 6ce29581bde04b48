package nl.gem.livechat.plan;

import java.time.LocalDate;

/** A day on which the desk stays closed, in Europe/Amsterdam. */
public record Holiday(LocalDate day, String name) {}
