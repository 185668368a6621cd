import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Exits with 0 when the port of the loopback interface is taken, with 1 when it is free. Used by ./varn. */
class PortTaken {
    static void main(String[] arguments) {
        try (var _ = new ServerSocket(Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress())) {
            System.exit(1);
        } catch (IOException _) {
            System.exit(0);
        }
    }
}
