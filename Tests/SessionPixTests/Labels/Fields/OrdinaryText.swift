/// Text that names no maker: lines as a reader returns them from manuals, newspapers and panels.
enum OrdinaryText {
  /// All lines.
  static let lines = (manual + newspaper + panel).split(separator: "\n").map(String.init)

  private static let manual = """
    Before you switch the unit on, read this manual and keep it in a safe place.
    Place the appliance on a level surface, away from rain, heat and direct sun.
    Never open the case. There are no parts inside that you can repair yourself.
    Use only the cable that came with the device, and pull the plug, not the cable.
    If liquid has entered the housing, disconnect the mains and call a service partner.
    Connect the left and right outputs to the line inputs of your mixing desk.
    Turn the volume fully down before you connect headphones or loudspeakers.
    The display shows the number of the current program and the name of the bank.
    Press the button once to select a track; press it twice to mute the whole group.
    Hold the shift key while turning the wheel to change the value in small steps.
    To save your sound, press write, choose a place in memory and confirm with enter.
    All data is kept for about five years by a battery on the main board.
    When the battery is low, a warning appears each time the power is switched on.
    The filter removes the high part of the spectrum and makes the tone warm and round.
    With the envelope you set how fast a note begins, how long it rests and how it ends.
    The echo repeats what you play; feedback decides how often, and mix how loud.
    Set the threshold so that the gate opens when you sing and closes when you breathe.
    A limiter protects the speaker from sudden peaks, for example a dropped microphone.
    Choose the range that fits your signal; the lamp turns red when the level is too high.
    Measure the voltage between the test points and turn the trimmer until it reads zero.
    Replace a fuse only with one of the same type and rating, after removing the plug.
    The fan runs only when the heat sink is warm, and stops on its own a minute later.
    Do not cover the vents, and leave a hand of free space above and behind the rack.
    Clean the surface with a soft dry cloth; never use alcohol, petrol or thinner.
    Batteries must not be thrown away with household waste; bring them to a shop.
    Attach the strap to both pins and check that it holds before you stand up.
    Tune the strings from low to high, and then again, since the neck moves a little.
    Put the pick between thumb and first finger and strike the strings near the bridge.
    A worn head should be changed before its edge breaks; tension all screws in a cross.
    Screw the stand together, set its height, and close the clamp without force.
    The lens turns to the left when you hold the camera at your eye and press the ring.
    In the dark, choose a longer exposure and rest the body on a wall or a table.
    The printer feeds a sheet, heats the drum and is ready when the green light stays on.
    Open the front door to remove jammed paper, and pull it slowly toward you.
    The router finds a free channel by itself; give the network a name and a strong key.
    Enter the address in the browser, log in as owner and set a new password at once.
    To return to the factory settings, hold reset for ten seconds with a pointed tool.
    The guarantee is valid for two years from the date of sale and covers material faults.
    It does not cover wear, falls, water, wrong use or changes made by other persons.
    Write down the serial number; you will need it when you order spare parts.
    Technical data may change without notice. Errors and omissions excepted.
    Frequency response 20 Hz to 20 kHz, within one decibel. Signal to noise 98 dB.
    Input impedance one megohm; output impedance below fifty ohms, short circuit proof.
    Weight 3.4 kg without feet. Width 482 mm, height 44 mm, depth 210 mm.
    Supply 100 to 240 volts, 50 or 60 hertz, twelve watts, class two, indoor use only.
    This product meets the limits for a class B digital device under part 15 of the rules.
    Operation is subject to two conditions: it may not cause harmful interference,
    and it must accept any interference received, even where that causes a wrong result.
    Store the lamp in its box, let it cool for half an hour, and carry it by the yoke.
    Hang the fixture from a strong pipe and secure it with a second steel wire.
    Give each lamp a start address, so that the desk can talk to every one of them.
    The first channel dims the lamp, the second turns the head, the third tilts it.
    A blade of the shutter that sticks can be freed with a drop of thin oil.
    If nothing helps, write to us; describe the fault, and add a photo of the plate.
    """

  private static let newspaper = """
    The city council met on Tuesday night to talk about the old bridge near the mill.
    Repairs will cost more than two million, said the mayor, and will begin in spring.
    Neighbors complained about noise from trucks that leave the harbor before dawn.
    A farmer from the valley found a silver coin while he was digging a new well.
    Experts believe that it is older than the abbey and belonged to a wandering monk.
    After weeks without rain the river is lower than at any time since the great drought.
    Fishermen are worried, and so are the owners of the small boats that carry tourists.
    In the final minute the young striker crossed the ball and the captain scored.
    It was a clever move, her trainer said later, and nobody had seen it coming.
    The visitors from the north had been the better team until the break.
    Share prices fell again on Monday, while the price of gold rose to a new record.
    Analysts see no reason for panic, but advise small savers to wait until autumn.
    The minister denied that there had been a secret plan to close rural schools.
    Teachers, parents and pupils marched from the station to the palace with torches.
    Police said that the march was peaceful and that about four thousand people came.
    A storm tore the roof from a barn and blew it across two fields into the forest.
    Nobody was hurt; the cows were found the next morning in the garden of the vicar.
    The museum opens a new wing with portraits, maps and instruments of navigation.
    Among them is a brass compass that went around the world in a wooden ship.
    Admission is free for children, and on the first Sunday of the month for everyone.
    Doctors warn that the winter flu may return early and ask older people to be careful.
    A simple mask, clean hands and fresh air are still the best protection, they write.
    The orchestra opens its season with a symphony that had been lost for a century.
    The score was discovered in a cellar, in a box between bills and love letters.
    Its slow movement is full of sorrow; the last one dances like a peasant wedding.
    The singer gave three encores and thanked the crowd with tears in her eyes.
    Critics praised the light, the brave staging and above all the dark, rich chorus.
    Scientists have measured how fast the ice is melting and were surprised themselves.
    Their probe drifted for a year below the shelf and sent its data home by satellite.
    A whale that had lost its way swam up the channel and turned around at the lock.
    The baker on the corner closes his shop after forty years and looks for a successor.
    He still rises at two, lights the oven and listens to the radio until the dough is ready.
    Trains between the capital and the coast will be late until Friday because of a strike.
    Travelers should choose an earlier connection or take the replacement bus.
    A new law allows residents to build a second home on their land, if it is low enough.
    The court ruled that the landlord must return the deposit, with interest, by June.
    An electrician rescued a cat from a mast and was rewarded with a box of apples.
    The summer fair offers music, a circus, wooden toys, honey, cheese and local wine.
    Tickets are sold at the gate and in every bank, and dogs must stay on a leash.
    The weather will be bright in the east, with some cloud and a light wind later.
    At night it will be clear and cold, and on high ground there may be a touch of frost.
    The rising cost of energy drives more families to put panels on their roofs.
    One pioneer of the village has heated his house with the sun since he was a student.
    Her novel follows a widow who crosses the desert with a mule and a broken clock.
    The author grew up among shepherds and now lives as a hermit above the lake.
    A judge, a general and a painter share a table in this play, and none tells the truth.
    The garden show in May will have a maze, a rose arch and a pond with golden carp.
    Volunteers planted thousands of bulbs along the road from the castle to the chapel.
    In sport, the champion lost her crown after a thrilling match that lasted until midnight.
    A fund for young talent will support ten boys and girls with a place at the academy.
    The hunter told the jury that he had heard a shot, then a scream, then nothing.
    The verdict is expected before the end of the week, when the court rests.
    Readers ask, we answer: how long may an egg be boiled, and who invented the spoon?
    """

  private static let panel = """
    POWER ON OFF STANDBY
    INPUT GAIN TRIM PAD
    LOW CUT 80 HZ
    HIGH MID LOW
    MASTER VOLUME
    PHONES LEVEL
    SEND RETURN
    LEFT RIGHT MONO
    TREMOLO DEPTH SPEED
    ATTACK DECAY SUSTAIN RELEASE
    CUTOFF RESONANCE ENVELOPE AMOUNT
    PITCH BEND MODULATION
    START STOP CONTINUE
    TEMPO TAP SWING
    MIDI IN OUT THRU
    EXPRESSION PEDAL
    FOOT SWITCH
    HEADPHONES
    LINE MIC INSTRUMENT
    PHANTOM POWER 48 V
    PHASE INVERT
    SOLO MUTE REC
    PAN LEFT CENTER RIGHT
    BASS MIDDLE TREBLE PRESENCE
    BRIGHT NORMAL
    CLEAN CRUNCH LEAD
    RHYTHM CHANNEL
    SPEAKER OUTPUT 8 OHMS MINIMUM
    CAUTION RISK OF ELECTRIC SHOCK
    DO NOT OPEN
    TO REDUCE THE RISK OF FIRE DO NOT EXPOSE TO RAIN
    NO USER SERVICEABLE PARTS INSIDE
    REFER SERVICING TO QUALIFIED PERSONNEL
    REPLACE WITH SAME TYPE FUSE
    MADE IN GERMANY
    DESIGNED IN ENGLAND
    ASSEMBLED IN MEXICO
    PATENT PENDING
    ALL RIGHTS RESERVED
    VOLTAGE SELECTOR
    TIME BASE TRIGGER LEVEL
    VERTICAL POSITION HORIZONTAL
    INTENSITY FOCUS
    RANGE HOLD PEAK
    COM V OHM MA
    CHARGE FULL EMPTY
    FAN SPEED AUTO
    LAMP COLOR STROBE
    SHUTTER DIMMER ZOOM FOCUS
    PLAY PAUSE EJECT
    TRACK SEARCH SKIP
    TAPE SOURCE MONITOR
    PHONO TUNER AUX
    LOUDNESS CONTOUR
    NETWORK LINK ACTIVITY
    RESET ETHERNET
    CONSOLE MANAGEMENT
    WARNING HOT SURFACE
    KEEP AWAY FROM CHILDREN
    OCTAVE UP DOWN
    WAVE SHAPE SQUARE SAW TRIANGLE
    NOISE COLOR WHITE PINK
    ECHO REVERB MIX
    BLEND TONE DRIVE
    COMPRESSOR RATIO THRESHOLD KNEE
    BYPASS ACTIVE
    """
}
